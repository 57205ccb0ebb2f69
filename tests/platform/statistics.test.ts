import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statisticSchema, type Statistic } from '#shared/model/statistic.ts';
import type { SyncChange } from '#shared/sync/protocol.ts';
import { countAfterPushes } from './countAfterPushes.ts';
import { memoryStorage } from './memoryStorage.ts';
import { onEveryStorage } from './onEveryStorage.ts';
import { sampleChanges } from './sampleEnterprises.ts';
import { shippedPacks } from './shippedPacks.ts';
import { statisticsCounter } from './statistics.ts';
import type { Device, Storage } from './storage.ts';
import { deletionOf, deviceWith, editOf, pullAll, pushTo, revIn } from './testData.ts';

const packs = shippedPacks();
const noon = Date.UTC(2026, 10, 28, 4);
const all = sampleChanges(packs);

/** The changes of some of the sample enterprises, with everything of theirs. */
function changesOf(isWanted: (fields: NonNullable<SyncChange['fields']>) => boolean): readonly SyncChange[] {
  const enterprises = all.filter(
    ({ table, fields }) => table === 'enterprises' && fields !== null && isWanted(fields),
  );
  const ids = new Set(enterprises.map(({ id }) => id));
  const sessions = all.filter(
    ({ table, fields }) => table === 'sessions' && ids.has(String(fields?.['enterpriseId'])),
  );
  const sessionIds = new Set(sessions.map(({ id }) => id));
  const items = all.filter(({ fields }) => sessionIds.has(String(fields?.['sessionId'])));
  return [...enterprises, ...sessions, ...items];
}

/** A check with a finding that is late by noon, and scores, for each enterprise. */
function supervisionOf(enterpriseIds: readonly string[]): readonly SyncChange[] {
  const [one] = all;
  if (one === undefined) throw new Error('no sample');
  return enterpriseIds.flatMap((enterpriseId) => [
    {
      ...one,
      table: 'siteChecks',
      id: randomUUID(),
      fields: {
        enterpriseId,
        date: '2026-11-01',
        node: 'midway',
        progress: 40,
        findings: [{ area: 'cost', text: '合同额与付款凭证不符' }],
        dueDate: '2026-11-20',
        correctedDate: null,
        inspector: '李顾问',
        createdAt: 1,
        updatedAt: 1,
      },
    },
    {
      ...one,
      table: 'satisfactions',
      id: randomUUID(),
      fields: {
        enterpriseId,
        provider: '某信息技术公司',
        date: '2026-11-02',
        scores: { ability: 5, results: 4, progress: 3, cost: 4, contract: 5 },
        remark: '',
        recordedBy: '李顾问',
        createdAt: 1,
        updatedAt: 1,
      },
    },
  ]);
}

async function pushInParts(storage: Storage, device: Device, changes: readonly SyncChange[]) {
  const revs = new Map<string, string>();
  for (let from = 0; from < changes.length; from += 500) {
    const part = changes.slice(from, from + 500).map((change) => ({ ...change, changeId: randomUUID() }));
    const { answers } = await pushTo(storage, device, part);
    for (const [index, answer] of answers.entries()) revs.set(part[index]?.id ?? '', revIn(answer));
  }
  return revs;
}

/** The statistics that a kiosk of any centre reads. */
async function readStatistics(storage: Storage) {
  const { rows, cursor } = await pullAll(storage, deviceWith('kiosk'));
  const held = rows.filter(({ table, fields }) => table === 'statistics' && fields !== null);
  const parsed = held.map(({ id, fields }): Statistic => statisticSchema.parse({ ...fields, id }));
  return { rows, cursor, statistics: new Map(parsed.map((row) => [row.id, row])) };
}

const totalIn = (row: Statistic | undefined) =>
  row === undefined || !('counts' in row) ? null : row.counts.reduce((sum, count) => sum + count, 0);

function contract(name: string, start: () => Promise<Storage>, stop: () => void = () => {}): void {
  describe(name, { timeout: 60_000 }, () => {
    let storage: Storage;
    beforeAll(async () => {
      storage = await start();
    }, 60_000);
    afterAll(async () => {
      await storage.close();
      stop();
    });

    test('counts all centres together, sends only what has changed, and lets go of what is gone', async () => {
      let now = noon;
      const counter = () => statisticsCounter({ storage, ...packs, clock: () => now });
      const count = counter();
      const [one, other] = [deviceWith(), deviceWith()];
      for (const { centre } of [one, other]) await storage.putCentre(centre);
      await count();
      expect((await readStatistics(storage)).rows).toEqual([]);

      const fasteners = changesOf(({ industry }) => industry === 'fastener');
      const castings = changesOf(({ industry }) => industry === 'casting');
      await pushInParts(storage, one, fasteners);
      const revs = await pushInParts(storage, other, castings);
      await count();
      const first = await readStatistics(storage);
      const enterprises = [...fasteners, ...castings].filter(({ table }) => table === 'enterprises');
      expect(totalIn(first.statistics.get('levels/*/*'))).toBe(enterprises.length);
      expect(totalIn(first.statistics.get('levels/fastener/*'))).toBe(
        fasteners.filter(({ table }) => table === 'enterprises').length,
      );
      expect(first.statistics.get('levels/casting/*')).toMatchObject({ county: null, asOf: '2026-11-28' });
      expect(first.statistics.get('targets/pilots')).toMatchObject({ value: enterprises.length });
      const text = JSON.stringify(first.rows);
      for (const { id, fields } of enterprises) {
        expect(text).not.toContain(id);
        expect(text).not.toContain(String(fields?.['name']));
      }

      // Another day, and nothing else is new: not for a counter that starts afresh either.
      now += 86_400_000;
      await count();
      await counter()();
      expect((await pullAll(storage, deviceWith('kiosk'), first.cursor)).rows).toEqual([]);

      // One centre takes all its enterprises back.
      const gone = castings
        .filter(({ table }) => table === 'enterprises')
        .map((change) => ({ ...deletionOf(change, revs.get(change.id) ?? null) }));
      await pushTo(storage, other, gone);
      await count();
      const second = await readStatistics(storage);
      const changed = await pullAll(storage, deviceWith('kiosk'), first.cursor);
      expect(changed.rows.find(({ id }) => id === 'levels/casting/*')?.fields).toBeNull();
      expect(second.statistics.has('levels/casting/*')).toBe(false);
      expect(second.statistics.get('levels/*/*')).toMatchObject({ asOf: '2026-11-29' });
      expect(second.statistics.get('levels/fastener/*')).toEqual(first.statistics.get('levels/fastener/*'));
    });
  });
}

onEveryStorage(contract);

test('checks and scores of all centres are counted together, from five enterprises on, without provider or words', async () => {
  const storage = memoryStorage();
  const count = statisticsCounter({ storage, ...packs, clock: () => noon });
  const fasteners = changesOf(({ industry }) => industry === 'fastener');
  const castings = changesOf(({ industry }) => industry === 'casting');
  const idsOf = (changes: readonly SyncChange[]) =>
    changes.filter(({ table }) => table === 'enterprises').map(({ id }) => id);
  const [one, other] = [deviceWith(), deviceWith()];
  for (const { centre } of [one, other]) await storage.putCentre(centre);
  await pushInParts(storage, one, [...fasteners, ...supervisionOf(idsOf(fasteners).slice(0, 3))]);
  await pushInParts(storage, other, [...castings, ...supervisionOf(idsOf(castings).slice(0, 1))]);
  await count();
  expect((await readStatistics(storage)).statistics.has('supervision')).toBe(false);
  await pushInParts(storage, other, supervisionOf(idsOf(castings).slice(1, 3)));
  await count();
  const { statistics, rows } = await readStatistics(storage);
  expect(statistics.get('supervision')).toMatchObject({ enterprises: 6, checks: 6, open: 6, late: 6 });
  expect(statistics.get('satisfaction/progress')).toMatchObject({ mean: 300, enterprises: 6 });
  expect(JSON.stringify(rows)).not.toMatch(/某信息技术公司|付款凭证|李顾问/);
});

test('示例 rows and rows that make no sense are not counted, and do no harm', async () => {
  const storage = memoryStorage();
  const count = statisticsCounter({ storage, ...packs, clock: () => noon });
  const device = deviceWith();
  const changes = changesOf(({ industry }) => industry === 'fastener');
  await pushInParts(
    storage,
    device,
    changes.map((change) => ({ ...change, fields: { ...change.fields, sample: true } })),
  );
  const nonsense = ['enterprises', 'sessions', 'answers', 'sceneRatings'] as const;
  const rows = nonsense.map((table) =>
    editOf({ ...(all[0] as SyncChange), table, id: table }, null, { level: 9 }),
  );
  await pushTo(storage, device, rows);
  await count();
  expect((await readStatistics(storage)).rows).toEqual([]);
});

test('after a push they are counted by themselves, once for many pushes', async () => {
  const kept = memoryStorage();
  const count = statisticsCounter({ storage: kept, ...packs, clock: () => noon });
  let counts = 0;
  let told = (): void => {};
  const counted = new Promise<void>((resolve) => {
    told = resolve;
  });
  const { storage, stop } = countAfterPushes(
    kept,
    async () => {
      counts += 1;
      await count();
      told();
    },
    100,
    (error) => {
      throw error;
    },
  );
  await pushInParts(
    storage,
    deviceWith(),
    changesOf(({ industry }) => industry === 'fastener'),
  );
  await counted;
  await stop();
  expect(counts).toBe(1);
  expect((await readStatistics(storage)).statistics.has('levels/fastener/*')).toBe(true);
});

test('a count that fails is told of, and the next push leads to another', async () => {
  const faults: unknown[] = [];
  let calls = 0;
  let second = (): void => {};
  const again = new Promise<void>((resolve) => {
    second = resolve;
  });
  const count = async () => {
    calls += 1;
    if (calls === 1) throw new Error('the disk is gone');
    second();
  };
  const failed = new Promise<void>((resolve) => {
    const { storage } = countAfterPushes(memoryStorage(), count, 1, (error) => {
      faults.push(error);
      void pushInParts(storage, deviceWith(), all.slice(1, 2));
      resolve();
    });
    void pushInParts(storage, deviceWith(), all.slice(0, 1));
  });
  await failed;
  await again;
  expect(faults).toHaveLength(1);
});
