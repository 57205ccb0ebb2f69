import { expect, test } from 'vitest';
import type { RowClash } from '#sync/syncStore.ts';
import { everyFaultAndPackages } from './everyFault.ts';
import { allClashes, expectConverged, expectNothingLost } from './expectations.ts';
import { forSeeds, isOnlyOne, playInMemory } from './playInMemory.ts';
import { noFaults, type Faults, type HistoryShape } from './playHistory.ts';

/** More histories, or just one, can be asked for: EXCHANGE_HISTORIES=10000, HISTORY_SEED=4711. */
const histories = Number(process.env['EXCHANGE_HISTORIES'] ?? 1000);

const threeDesks: HistoryShape = {
  table: 'answers',
  blank: () => ({}),
  clients: 3,
  events: 50,
  rows: 4,
  fieldsOf: () => ['a', 'b'],
  deletes: true,
};

test(
  `${histories} histories with packages from hand to hand under every fault converge, and no text is lost`,
  { timeout: 1_800_000 },
  async () => {
    const seen = { crashes: 0, restores: 0, clashes: 0, standing: 0, packages: 0 };
    await forSeeds(histories, async (seed) => {
      // Every fourth history is one of desks that take each other's word for nothing.
      const outcome = await playInMemory(seed, threeDesks, everyFaultAndPackages, seed % 4 !== 0);
      await expectConverged(outcome);
      await expectNothingLost(outcome);
      seen.crashes += outcome.crashes;
      seen.restores += outcome.restores;
      seen.packages += outcome.packages;
      seen.standing += outcome.standing.length;
      seen.clashes += (await allClashes(outcome)).length;
    });
    console.log(`histories with packages: ${JSON.stringify(seen)}`);
    if (!isOnlyOne && histories >= 100) {
      for (const count of Object.values(seen)) expect(count).toBeGreaterThan(histories / 10);
    }
  },
);

/** Names a clash at one desk by its row, its field and the two texts, whichever stands. */
function pairOf({ key, clash }: RowClash): string {
  const texts =
    clash.kind === 'field' ? [String(clash.kept), String(clash.lost)].sort() : [clash.remote.stamp];
  return [key.id, clash.kind === 'field' ? clash.field : 'deletion', ...texts].join(' / ');
}

test(
  'nobody is asked twice about the same two texts, by whatever way they come again',
  { timeout: 600_000 },
  async () => {
    const faults: Faults = { ...everyFaultAndPackages, restore: 0, delayed: 0 };
    let asked = 0;
    await forSeeds(300, async (seed) => {
      const { clients } = await playInMemory(seed, { ...threeDesks, deletes: false }, faults, seed % 4 !== 0);
      for (const { desk } of clients) {
        const pairs = (await desk.clashes()).map(pairOf);
        asked += pairs.length;
        expect(new Set(pairs).size, pairs.sort().join('\n')).toBe(pairs.length);
      }
    });
    expect(asked).toBeGreaterThan(0);
  },
);

test(
  'in peace, packages and one sync of everybody after another are enough',
  { timeout: 600_000 },
  async () => {
    await forSeeds(200, async (seed) =>
      expectConverged(await playInMemory(seed, threeDesks, { ...noFaults, exchange: 0.3 })),
    );
  },
);
