import { expect, test } from 'vitest';
import { enterpriseFields } from '#data/testing/sampleRows.ts';
import { everyFault } from '../everyFault.ts';
import { allClashes, expectConverged, expectNothingLost } from '../expectations.ts';
import { memoryPlatform } from '../memoryPlatform.ts';
import { playHistory, type HistoryShape } from '../playHistory.ts';
import { openHistoryDesk } from './historyDesk.ts';

/** More can be asked for: VITE_HISTORIES=400. */
const histories = Number(import.meta.env['VITE_HISTORIES'] ?? 40);

const shape: HistoryShape = {
  table: 'enterprises',
  blank: () => ({ ...enterpriseFields(), createdAt: 0, updatedAt: 0 }),
  clients: 3,
  events: 30,
  rows: 4,
  fieldsOf: () => ['name', 'county'],
  deletes: true,
};

test(
  `${histories} histories of three real, encrypted desks under every fault converge, and no text is lost`,
  { timeout: 600_000 },
  async () => {
    const seen = { crashes: 0, restores: 0, clashes: 0 };
    for (let seed = 1; seed <= histories; seed += 1) {
      try {
        const platform = await memoryPlatform('enterprises');
        const openDesk = (_: () => string, interrupt: () => void) => openHistoryDesk(interrupt);
        const outcome = await playHistory(seed, { platform, openDesk }, shape, everyFault);
        await expectConverged(outcome);
        await expectNothingLost(outcome);
        seen.crashes += outcome.crashes;
        seen.restores += outcome.restores;
        seen.clashes += (await allClashes(outcome)).length;
      } catch (error) {
        throw new Error(`history of seed ${seed}`, { cause: error });
      }
    }
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(histories / 10);
  },
);
