import { expect, test } from 'vitest';
import { failure } from '#shared/model/result.ts';
import type { PlatformPort } from '#sync/platformPort.ts';
import { runSync, type SyncOutcome } from '#sync/runSync.ts';
import type { SyncParts } from '#sync/syncParts.ts';
import { createMemoryStore, type MemoryStore } from './memoryStore.ts';
import { memoryPlatform } from './memoryPlatform.ts';
import type { HistoryPlatform } from './playHistory.ts';

let ids = 0;
const newId = () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`;

type Desk = {
  readonly store: MemoryStore;
  readonly sync: (more?: Partial<SyncParts>) => Promise<SyncOutcome>;
};

function openDesk(platform: HistoryPlatform): Desk {
  const store = createMemoryStore(newId, () => undefined);
  const replica = newId();
  return {
    store,
    sync: (more = {}) =>
      runSync({
        store,
        platform: platform.portOf(replica),
        replica,
        newChangeId: newId,
        tables: ['answers'],
        tells: () => true,
        person: '李顾问',
        deletionsAllowed: false,
        signal: new AbortController().signal,
        tell: () => undefined,
        ...more,
      }),
  };
}

const key = (number: number) => ({ table: 'answers', id: `row-${number}` }) as const;
function edit({ store }: Desk, count: number, note = 'x'): void {
  for (let number = 0; number < count; number += 1) {
    store.edit(key(number), { sessionId: 's1', note: `${note} ${number}` }, 1000 + number);
  }
}

test('what is told is not read back, and a sync with nothing to do is one request', async () => {
  const desk = openDesk(await memoryPlatform());
  edit(desk, 1200);
  const { receipt, result } = await desk.sync();
  expect(result.ok).toBe(true);
  // One page that tells that there is nothing, and three times up to 500 changes.
  expect(receipt).toMatchObject({ told: { answers: 1200 }, received: {}, requests: 4, clashes: [] });
  const idle = await desk.sync();
  expect(idle.receipt).toMatchObject({ told: {}, received: {}, requests: 1 });
});

test('a colleague reads everything, and nothing is told back', async () => {
  const platform = await memoryPlatform();
  const [one, other] = [openDesk(platform), openDesk(platform)];
  edit(one, 1200);
  await one.sync();
  const { receipt } = await other.sync();
  expect(receipt).toMatchObject({ told: {}, received: { answers: 1200 }, requests: 2 });
  expect(other.store.row(key(7)).fields).toEqual(one.store.row(key(7)).fields);
});

test('a request holds no more than the platform takes, however large the rows are', async () => {
  const platform = await memoryPlatform();
  const desk = openDesk(platform);
  const large = 'A'.repeat(200_000);
  for (let number = 0; number < 10; number += 1) desk.store.edit(key(number), { large }, 1);
  const sizes: number[] = [];
  const port = platform.portOf('desk');
  const watched: PlatformPort = {
    ...port,
    push: (request) => {
      sizes.push(JSON.stringify(request).length);
      return port.push(request);
    },
  };
  expect((await desk.sync({ platform: watched })).receipt.told.answers).toBe(10);
  expect(Math.max(...sizes)).toBeLessThan(1024 * 1024);
});

test('a platform that would delete a great deal is asked about first, and nothing is deleted until then', async () => {
  const platform = await memoryPlatform();
  const [one, other] = [openDesk(platform), openDesk(platform)];
  edit(one, 50);
  await one.sync();
  await other.sync();
  for (let number = 0; number < 11; number += 1) one.store.edit(key(number), null, 9000);
  await one.sync();

  const stopped = await other.sync();
  expect(stopped.result).toMatchObject({ ok: false, code: 'manyDeletions' });
  expect(await other.store.count('answers')).toBe(50);
  expect((await other.sync({ deletionsAllowed: true })).result.ok).toBe(true);
  expect(await other.store.count('answers')).toBe(39);
});

test('ten deletions of a few rows, and a fifth of many, need no question', async () => {
  const platform = await memoryPlatform();
  const [one, other] = [openDesk(platform), openDesk(platform)];
  edit(one, 12);
  await one.sync();
  await other.sync();
  for (let number = 0; number < 10; number += 1) one.store.edit(key(number), null, 9000);
  await one.sync();
  expect((await other.sync()).result.ok).toBe(true);
  expect(await other.store.count('answers')).toBe(2);
});

test('a sync that is cancelled keeps what was done, and the next one goes on', async () => {
  const platform = await memoryPlatform();
  const desk = openDesk(platform);
  edit(desk, 1200);
  const stop = new AbortController();
  const cut = await desk.sync({
    signal: stop.signal,
    tell: ({ told }) => (told.answers ?? 0) > 0 && stop.abort(),
  });
  expect(cut.result).toMatchObject({ ok: false, code: 'cancelled' });
  // The request that was under way is waited for.
  expect(cut.receipt.told.answers).toBe(1000);
  expect((await desk.sync()).receipt.told.answers).toBe(200);
});

test('what the platform refuses is told with its reason, and the others go on', async () => {
  const platform = await memoryPlatform();
  const desk = openDesk(platform);
  edit(desk, 3);
  desk.store.edit({ table: 'statistics', id: 'mine' }, { count: 1 }, 1);
  const { receipt, result } = await desk.sync();
  expect(result.ok).toBe(true);
  expect(receipt.told.answers).toBe(3);
  expect(receipt.refused).toEqual([
    { key: { table: 'statistics', id: 'mine' }, code: 'notAllowed', message: expect.stringMatching(/。$/) },
  ]);
  expect((await desk.sync()).receipt.requests).toBe(1);
});

test('a platform that cannot be reached changes nothing', async () => {
  const desk = openDesk(await memoryPlatform());
  edit(desk, 3);
  const away = () => Promise.resolve(failure('unreachable', '网络连接不通。'));
  const { result } = await desk.sync({ platform: { pull: away, push: away } });
  expect(result).toMatchObject({ ok: false, code: 'unreachable' });
  expect((await desk.sync()).receipt.told.answers).toBe(3);
});

test('a platform that does not answer every change is not believed', async () => {
  const platform = await memoryPlatform();
  const desk = openDesk(platform);
  edit(desk, 3);
  const port = platform.portOf('desk');
  const half: PlatformPort = {
    ...port,
    push: async (request) => {
      const reply = await port.push(request);
      return reply.ok
        ? { ok: true, value: { ...reply.value, answers: reply.value.answers.slice(1) } }
        : reply;
    },
  };
  expect((await desk.sync({ platform: half })).result).toMatchObject({ ok: false, code: 'badReply' });
  const { result, receipt } = await desk.sync();
  expect([result.ok, receipt.clashes]).toEqual([true, []]);
  expect((await platform.rows()).size).toBe(3);
});

test('what was acknowledged and then lost with the platform’s disk is offered again by itself', async () => {
  const platform = await memoryPlatform();
  const [one, other] = [openDesk(platform), openDesk(platform)];
  edit(other, 1, 'theirs');
  await other.sync();
  const before = platform.snapshot();
  one.store.edit(key(9), { note: 'mine' }, 5000);
  // It tells before it has read the other's row, and is killed before it can read on.
  const port = platform.portOf('desk');
  const page = await port.pull({ since: null, tables: ['answers'], limit: 1 });
  if (!page.ok) throw new Error(page.message);
  let reads = 0;
  const cut = await one.sync({
    platform: {
      push: async (request) => {
        const late = platform.portOf('late');
        await late.push({
          cursor: null,
          changes: [{ ...request.changes[0]!, id: 'late', changeId: newId() }],
        });
        return port.push(request);
      },
      pull: async (query) => (++reads > 1 ? failure('unreachable', '网络连接不通。') : port.pull(query)),
    },
  });
  expect([cut.receipt.told.answers, cut.result.ok]).toEqual([1, false]);

  platform.restore(before);
  const again = await one.sync();
  expect(again.result.ok).toBe(true);
  expect(again.receipt.offeredAgain).toBe(1);
  expect((await platform.rows()).get('answers/row-9')).toEqual({ note: 'mine' });
});
