import { expect, onTestFinished, test, vi } from 'vitest';
import type { DeskDatabase } from '#data/database.ts';
import { pendingChanges } from '#data/queries/pendingChanges.ts';
import { openFresh, put, value } from '#data/testing/openFresh.ts';
import { enterpriseRow } from '#data/testing/sampleRows.ts';
import type { CallFailure } from '#shared/sync/callFailure.ts';
import { failure, success } from '#shared/model/result.ts';
import { tablesApart } from '#sync/engine/compareSums.ts';
import { openSync, type DeskSyncing } from '#sync/engine/openSync.ts';
import type { SyncLine } from '#sync/engine/syncLine.ts';
import { syncStateStore, type Connection } from '#sync/syncState.ts';
import { memoryPlatform } from '../memoryPlatform.ts';
import type { HistoryPlatform } from '../playHistory.ts';
import { testCodec } from './testCodec.ts';

const noFile = async () => failure('notFound', '没有');
const enrolment = { address: 'https://platform.example', code: 'AAAA-BBBB', deviceName: '李顾问的工作台' };

/** Main's part of the sync in one place: who is enrolled where, and a platform that can be away. */
function testLine(platform: HistoryPlatform, address = enrolment.address) {
  const state = {
    connection: null as Connection | null,
    away: null as CallFailure | null,
    requests: 0,
    version: '1',
    since: [] as (string | null)[],
  };
  const connection: Connection = {
    address,
    device: {
      id: crypto.randomUUID(),
      name: enrolment.deviceName,
      scope: 'consultant',
      centre: { id: 'centre', name: '示例中心' },
    },
    enrolledAt: 1,
    wrapped: new Uint8Array(),
    packKey: null,
  };
  const port = platform.portOf(connection.device.id);
  const ask = async <Reply>(request: () => Promise<Reply>) => {
    state.requests += 1;
    return state.away ?? request();
  };
  const line: SyncLine = {
    appVersion: async () => state.version,
    connection: async () => success(state.connection),
    open: async () => success(undefined),
    enrol: async () => success((state.connection = connection)),
    test: async () => failure('unreachable', '不在'),
    forget: async () => {
      state.connection = null;
      return success(undefined);
    },
    close: async () => undefined,
    platform: {
      pull: (query) => {
        state.since.push(query.since);
        return ask(() => port.pull(query));
      },
      push: (request) => ask(() => port.push(request)),
      summary: (query) => ask(() => port.summary(query)),
    },
    packs: { list: () => ask(async () => success({ packs: [] })), file: () => ask(noFile) },
    carryFiles: async () => ({ uploaded: 0, downloaded: 0, failed: [], left: 0, awaited: 0, ended: null }),
    cancel: () => undefined,
  };
  return { line, state };
}

async function openDesk(): Promise<DeskDatabase> {
  return openFresh({ codec: await testCodec(), actor: { person: '李顾问', role: 'lead' } });
}

function opened(database: DeskDatabase, line: SyncLine): DeskSyncing {
  const syncing = openSync(database, line);
  onTestFinished(() => syncing.close());
  return syncing;
}

const idle = () => vi.waitFor(() => expect(syncStateStore.getState().running).toBe(null));

test('connecting tells what waited, and the state says so', async () => {
  const database = await openDesk();
  const platform = await memoryPlatform('enterprises');
  const { control } = opened(database, testLine(platform).line);
  await put(database, { table: 'enterprises', op: 'put', row: enterpriseRow(1) });
  value(await control.connect(enrolment));
  await control.syncNow();
  await idle();
  expect(syncStateStore.getState()).toMatchObject({ failure: null, paused: false });
  expect(syncStateStore.getState().lastSuccess).toBeGreaterThan(0);
  expect(syncStateStore.getState().nextAt).toBeGreaterThan(Date.now());
  expect(await pendingChanges(database)).toBe(0);
  expect(await database.receipts.toArray()).toMatchObject([
    { told: { enterprises: 1 }, waiting: 0, failure: null },
  ]);
  // What is here and what the platform has come to the same.
  const [receipt] = await database.receipts.toArray();
  expect(receipt?.sums?.['enterprises']?.here.rows).toBe(1);
  expect(tablesApart(receipt?.sums ?? null)).toEqual([]);
  expect((await database.auditTrail.toArray()).map(({ action }) => action)).toContain('sync.connect');
});

test('a sync with nothing to do leaves no receipt', async () => {
  const database = await openDesk();
  const { control } = opened(database, testLine(await memoryPlatform('enterprises')).line);
  value(await control.connect(enrolment));
  await control.syncNow();
  await control.syncNow();
  expect(await database.receipts.count()).toBe(0);
});

test('a platform that is away: the reason, the next try, and what waits stays', async () => {
  const database = await openDesk();
  const { line, state } = testLine(await memoryPlatform('enterprises'));
  const { control } = opened(database, line);
  value(await control.connect(enrolment));
  await control.syncNow();
  await put(database, { table: 'enterprises', op: 'put', row: enterpriseRow(1) });
  state.away = { ...failure('tooMany', '平台忙'), retryAfter: 600 };
  await control.syncNow();
  const { failure: told, nextAt } = syncStateStore.getState();
  expect(told).toMatchObject({ code: 'tooMany', message: '平台忙' });
  expect(nextAt).toBeGreaterThan(Date.now() + 500_000);
  expect(await pendingChanges(database)).toBe(1);
  state.away = null;
  await control.syncNow();
  expect(syncStateStore.getState().failure).toBe(null);
  expect(await pendingChanges(database)).toBe(0);
});

test('a revoked token waits for a person: nothing is tried by itself', async () => {
  const database = await openDesk();
  const { line, state } = testLine(await memoryPlatform('enterprises'));
  const { control } = opened(database, line);
  value(await control.connect(enrolment));
  await control.syncNow();
  state.away = failure('revoked', '本机的授权已被平台收回。');
  await control.syncNow();
  expect(syncStateStore.getState()).toMatchObject({ failure: { code: 'revoked' }, nextAt: null });
});

test('paused stays paused after a restart, until it is resumed', async () => {
  const database = await openDesk();
  const { line } = testLine(await memoryPlatform('enterprises'));
  const first = opened(database, line);
  value(await first.control.connect(enrolment));
  await first.control.syncNow();
  value(await first.control.pause());
  await first.close();
  const { control } = opened(database, line);
  await vi.waitFor(() => expect(syncStateStore.getState().paused).toBe(true));
  expect(syncStateStore.getState().nextAt).toBe(null);
  value(await control.resume());
  expect(syncStateStore.getState().nextAt).toBeGreaterThan(Date.now());
});

test('back at the same platform it goes on; at another one everything is told anew', async () => {
  const database = await openDesk();
  const one = testLine(await memoryPlatform('enterprises'));
  const first = opened(database, one.line);
  await put(database, { table: 'enterprises', op: 'put', row: enterpriseRow(1) });
  value(await first.control.connect(enrolment));
  await first.control.syncNow();
  value(await first.control.disconnect());
  value(await first.control.connect(enrolment));
  await first.control.syncNow();
  expect(await database.receipts.count()).toBe(1);
  value(await first.control.disconnect());
  await first.close();

  const elsewhere = await memoryPlatform('enterprises');
  const other = opened(database, testLine(elsewhere, 'https://other.example').line);
  value(await other.control.connect(enrolment));
  await other.control.syncNow();
  expect((await elsewhere.rows()).size).toBe(1);
  expect(await database.receipts.count()).toBe(2);
  expect(await database.conflicts.count()).toBe(0);
});

test('two windows of one desk: one of them syncs', async () => {
  const database = await openDesk();
  const { line, state } = testLine(await memoryPlatform('enterprises'));
  const one = opened(database, line);
  value(await one.control.connect(enrolment));
  await one.control.syncNow();
  const other = opened(database, line);
  await vi.waitFor(() => expect(syncStateStore.getState().connection).not.toBe(undefined));
  state.requests = 0;
  await Promise.all([one.control.syncNow(), other.control.syncNow()]);
  expect(state.requests).toBe(1);
});

test('after an upgrade, what an older edition had to leave out is read', async () => {
  const database = await openDesk();
  const platform = await memoryPlatform('enterprises');
  const { line, state } = testLine(platform);
  const { control } = opened(database, line);
  const newer = platform.portOf('newer');
  const { id, sample: _sample, ...fields } = enterpriseRow(1);
  const stamp = '000000000000001.000000.00000000-0000-4000-8000-0000000000ff';
  const change = { table: 'enterprises', id, stamp, by: '王', op: 'put', baseRev: null } as const;
  await newer.push({
    cursor: null,
    changes: [{ ...change, changeId: crypto.randomUUID(), fields: { ...fields, batch: 4 } }],
  });
  value(await control.connect(enrolment));
  await control.syncNow();
  expect(await database.enterprises.count()).toBe(0);
  await control.syncNow();
  expect(state.since.at(-1)).not.toBe(null);
  state.version = '2';
  state.since.length = 0;
  await control.syncNow();
  expect(state.since[0]).toBe(null);
  // This edition cannot read it either, and the next one will look again.
  expect((await database.syncState.get('leftOut'))?.value).toEqual({ appVersion: '2', rows: 1 });
  await control.syncNow();
  expect(state.since.at(-1)).not.toBe(null);
});

test('a fault that nobody foresaw is told, and the next sync begins by itself', async () => {
  const database = await openDesk();
  const { line, state } = testLine(await memoryPlatform('enterprises'));
  const { control } = opened(database, {
    ...line,
    appVersion: async () => {
      if (state.version === 'broken') throw new Error('main does not answer');
      return state.version;
    },
  });
  value(await control.connect(enrolment));
  await control.syncNow();
  state.version = 'broken';
  await control.syncNow();
  expect(syncStateStore.getState()).toMatchObject({ running: null, failure: { code: 'storageFailed' } });
  expect(syncStateStore.getState().nextAt).toBeGreaterThan(Date.now());
  state.version = '1';
  await control.syncNow();
  expect(syncStateStore.getState().failure).toBe(null);
});
