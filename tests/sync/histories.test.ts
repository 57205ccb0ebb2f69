import { expect, test } from 'vitest';
import { holdSame } from '#shared/sync/fields.ts';
import { memoryPlatform } from './memoryPlatform.ts';
import { noFaults, playHistory, type Faults, type HistoryOutcome, type HistoryShape } from './playHistory.ts';

/** More histories, or just one, can be asked for: HISTORIES=20000, HISTORY_SEED=4711. */
const histories = Number(process.env['HISTORIES'] ?? 2000);
const onlySeed = process.env['HISTORY_SEED'];

const everything: Faults = {
  lostRequest: 0.08,
  lostReply: 0.08,
  sentTwice: 0.05,
  delayed: 0.05,
  crash: 0.03,
  restore: 0.03,
  skew: 2 * 24 * 60 * 60 * 1000,
};

const threeDesks: HistoryShape = {
  clients: 3,
  events: 40,
  rows: 4,
  fieldsOf: () => ['a', 'b'],
  deletes: true,
};

/** Everybody holds what the platform holds, and has nothing left to tell. */
async function expectConverged({ clients, platform }: HistoryOutcome): Promise<void> {
  const stored = await platform.rows();
  for (const { store } of clients) {
    for (const [key, fields] of stored) {
      const here = store.rows().get(key);
      expect(holdSame(here?.fields ?? null, fields), key).toBe(true);
      expect(here?.untold ?? null, key).toBe(null);
    }
    for (const [key, { fields }] of store.rows()) {
      expect(holdSame(fields, stored.get(key) ?? null), key).toBe(true);
    }
  }
}

/** Every text that nobody knowingly replaced is in a row, or in a clash that somebody is shown. */
async function expectNothingLost({ clients, platform, standing }: HistoryOutcome): Promise<void> {
  const shown = JSON.stringify([...(await platform.rows()).values()]);
  const told = JSON.stringify(clients.map(({ store }) => store.clashes()));
  expect(standing.filter((token) => !shown.includes(`"${token}"`) && !told.includes(`"${token}"`))).toEqual(
    [],
  );
}

async function play(seed: number, shape: HistoryShape, faults: Faults): Promise<HistoryOutcome> {
  return playHistory(seed, await memoryPlatform(), shape, faults);
}

async function forSeeds(count: number, check: (seed: number) => Promise<void>): Promise<void> {
  const seeds =
    onlySeed === undefined ? Array.from({ length: count }, (_, index) => index + 1) : [Number(onlySeed)];
  for (const seed of seeds) {
    try {
      await check(seed);
    } catch (error) {
      throw new Error(`history of seed ${seed}: HISTORY_SEED=${seed} plays it again`, { cause: error });
    }
  }
}

test(
  `${histories} histories of three desks under every fault converge, and no text is lost`,
  { timeout: 1_800_000 },
  async () => {
    const seen = { crashes: 0, restores: 0, clashes: 0, standing: 0 };
    await forSeeds(histories, async (seed) => {
      const outcome = await play(seed, threeDesks, everything);
      await expectConverged(outcome);
      await expectNothingLost(outcome);
      seen.crashes += outcome.crashes;
      seen.restores += outcome.restores;
      seen.standing += outcome.standing.length;
      for (const { store } of outcome.clients) seen.clashes += store.clashes().length;
    });
    console.log(`histories: ${JSON.stringify(seen)}`);
    // Histories in which nothing goes wrong would prove nothing.
    if (onlySeed === undefined && histories >= 100) {
      for (const count of Object.values(seen)) expect(count).toBeGreaterThan(histories / 10);
    }
  },
);

test(
  'desks that edit different fields never clash, whatever gets lost on the way',
  { timeout: 600_000 },
  async () => {
    const shape: HistoryShape = { ...threeDesks, fieldsOf: (client) => [`field ${client}`], deletes: false };
    const faults: Faults = { ...everything, delayed: 0, restore: 0 };
    await forSeeds(300, async (seed) => {
      const outcome = await play(seed, shape, faults);
      await expectConverged(outcome);
      expect(outcome.clients.flatMap(({ store }) => store.clashes())).toEqual([]);
    });
  },
);

test('a desk alone never clashes with itself', { timeout: 600_000 }, async () => {
  const shape: HistoryShape = { ...threeDesks, clients: 1 };
  await forSeeds(300, async (seed) => {
    const outcome = await play(seed, shape, { ...everything, delayed: 0, restore: 0 });
    await expectConverged(outcome);
    await expectNothingLost(outcome);
    expect(outcome.clients.flatMap(({ store }) => store.clashes())).toEqual([]);
  });
});

test('in peace, one sync of everybody after another is enough', { timeout: 600_000 }, async () => {
  await forSeeds(200, async (seed) => expectConverged(await play(seed, threeDesks, noFaults)));
});
