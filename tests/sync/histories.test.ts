import { expect, test } from 'vitest';
import { everyFault } from './everyFault.ts';
import { allClashes, expectConverged, expectNothingLost } from './expectations.ts';
import { forSeeds, isOnlyOne, playInMemory } from './playInMemory.ts';
import { noFaults, type Faults, type HistoryShape } from './playHistory.ts';

/** More histories, or just one, can be asked for: HISTORIES=20000, HISTORY_SEED=4711. */
const histories = Number(process.env['HISTORIES'] ?? 2000);

const threeDesks: HistoryShape = {
  table: 'answers',
  blank: () => ({}),
  clients: 3,
  events: 40,
  rows: 4,
  fieldsOf: () => ['a', 'b'],
  deletes: true,
};

test(
  `${histories} histories of three desks under every fault converge, and no text is lost`,
  { timeout: 1_800_000 },
  async () => {
    const seen = { crashes: 0, restores: 0, clashes: 0, standing: 0 };
    await forSeeds(histories, async (seed) => {
      const outcome = await playInMemory(seed, threeDesks, everyFault);
      await expectConverged(outcome);
      await expectNothingLost(outcome);
      seen.crashes += outcome.crashes;
      seen.restores += outcome.restores;
      seen.standing += outcome.standing.length;
      for (const { desk } of outcome.clients) seen.clashes += (await desk.clashes()).length;
    });
    console.log(`histories: ${JSON.stringify(seen)}`);
    // Histories in which nothing goes wrong would prove nothing.
    if (!isOnlyOne && histories >= 100) {
      for (const count of Object.values(seen)) expect(count).toBeGreaterThan(histories / 10);
    }
  },
);

test(
  'desks that edit different fields never clash, whatever gets lost on the way',
  { timeout: 600_000 },
  async () => {
    const shape: HistoryShape = { ...threeDesks, fieldsOf: (client) => [`field ${client}`], deletes: false };
    const faults: Faults = { ...everyFault, delayed: 0, restore: 0 };
    await forSeeds(300, async (seed) => {
      const outcome = await playInMemory(seed, shape, faults);
      await expectConverged(outcome);
      expect(await allClashes(outcome)).toEqual([]);
    });
  },
);

test('a desk alone never clashes with itself', { timeout: 600_000 }, async () => {
  const shape: HistoryShape = { ...threeDesks, clients: 1 };
  await forSeeds(300, async (seed) => {
    const outcome = await playInMemory(seed, shape, { ...everyFault, delayed: 0, restore: 0 });
    await expectConverged(outcome);
    await expectNothingLost(outcome);
    expect(await allClashes(outcome)).toEqual([]);
  });
});

test('in peace, one sync of everybody after another is enough', { timeout: 600_000 }, async () => {
  await forSeeds(200, async (seed) => expectConverged(await playInMemory(seed, threeDesks, noFaults)));
});
