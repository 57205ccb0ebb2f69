import { Dexie } from 'dexie';
import { expect, onTestFinished, test } from 'vitest';
import { allEnterprises } from './queries/allEnterprises.ts';
import { plainCodec } from './middleware.ts';
import { verifyTrail } from '#shared/audit/verifyTrail.ts';
import { decodeEntry } from '#shared/journal/entry.ts';
import { lastSequence, markJournaled, tailId } from './journalPosition.ts';
import { openFresh, put, value } from './testing/openFresh.ts';
import { answerRow, enterpriseRow, sessionRow } from './testing/sampleRows.ts';
import { pendingChanges } from './queries/pendingChanges.ts';
import { loggedChanges } from './testing/loggedChanges.ts';
import { onCommitted, write, type Change, type Commit } from './write.ts';

/** The Storage Buckets API, which TypeScript's DOM library lacks. */
type StorageBuckets = {
  readonly open: (name: string, options: { quota: number }) => Promise<{ indexedDB: IDBFactory }>;
};

const [first, second] = [enterpriseRow(1), enterpriseRow(2)];
const putEnterprise = (row = first): Change => ({ table: 'enterprises', op: 'put', row });

test('a row and its outbox entry are written together', async () => {
  const database = await openFresh();
  value(await write(database, [putEnterprise()], { now: 7 }));
  expect(await allEnterprises(database)).toEqual([first]);
  expect(await database.outbox.toArray()).toEqual([
    {
      id: `enterprises/${first.id}`,
      table: 'enterprises',
      rowId: first.id,
      op: 'put',
      changeId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      changedAt: 7,
    },
  ]);
});

test('what fails in the middle leaves neither rows nor outbox entries', async () => {
  const database = await openFresh();
  await put(database, putEnterprise());
  const before = await database.outbox.toArray();
  // A function cannot be stored: the second row of the batch is refused after the first was accepted.
  const unstorable = { ...second, honours: (() => []) as unknown as string[] };
  const failed = await write(
    database,
    [
      putEnterprise({ ...first, name: '改名' }),
      { table: 'settings', op: 'put', row: { id: 's', value: 1 } },
      putEnterprise(unstorable),
    ],
    { now: 9 },
  );
  expect(failed).toMatchObject({ ok: false, code: 'storageFailed' });
  expect(await allEnterprises(database)).toEqual([first]);
  expect(await database.settings.count()).toBe(0);
  expect(await database.outbox.toArray()).toEqual(before);
});

test('an aborted transaction leaves neither', async () => {
  const database = await openFresh();
  // oxlint-disable-next-line typescript/unbound-method -- put back, and called on the store below
  const { put: storePut } = IDBObjectStore.prototype;
  onTestFinished(() => {
    IDBObjectStore.prototype.put = storePut;
  });
  // Aborts once the row is in and the outbox entry is on its way.
  IDBObjectStore.prototype.put = function abortingPut(...given) {
    const request = storePut.apply(this, given);
    if (this.name === 'outbox') this.transaction.abort();
    return request;
  };
  expect(await write(database, [putEnterprise()], { now: 1 })).toMatchObject({ code: 'storageFailed' });
  expect(await database.enterprises.count()).toBe(0);
  expect(await database.outbox.count()).toBe(0);
});

test('a codec that fails stores nothing, and the next write works', async () => {
  let broken = true;
  const encode: typeof plainCodec.encode = (_, row) => {
    if (broken) throw new Error('no key');
    return row;
  };
  const database = await openFresh({ codec: { ...plainCodec, encode } });
  expect(await write(database, [putEnterprise()], { now: 1 })).toMatchObject({ code: 'storageFailed' });
  broken = false;
  value(await write(database, [putEnterprise()], { now: 2 }));
  expect(await database.enterprises.count()).toBe(1);
});

test('the outbox keeps one entry per row, under a new change id each time', async () => {
  const database = await openFresh();
  await put(database, putEnterprise());
  const [older] = await loggedChanges(database);
  value(await write(database, [putEnterprise({ ...first, name: '改名' })], { now: 20 }));
  value(await write(database, [{ table: 'enterprises', op: 'delete', id: first.id }], { now: 30 }));
  const entries = await loggedChanges(database);
  expect(await database.outbox.toArray()).toMatchObject([{ rowId: first.id, op: 'delete', changedAt: 30 }]);
  expect(entries[0]?.changeId).not.toBe(older?.changeId);
  expect(await database.enterprises.count()).toBe(0);
});

test('a large write is logged in batches, 示例 rows left out; what is changed later stands beside them', async () => {
  const database = await openFresh();
  const rows = Array.from({ length: 1002 }, (_, number) => enterpriseRow(number));
  await put(database, ...rows.map((row, number) => putEnterprise({ ...row, sample: number === 7 })));
  const sizes = (await database.outbox.toArray()).map((each) => 'changes' in each && each.changes.length);
  expect(new Set(sizes)).toEqual(new Set([500, 1]));
  await put(database, putEnterprise({ ...first, name: '改名' }));
  expect(await pendingChanges(database)).toBe(1002);
  const named = (await loggedChanges(database)).map(({ rowId }) => rowId);
  expect(new Set(named)).toEqual(new Set(rows.filter((_, number) => number !== 7).map(({ id }) => id)));
  expect(new Set((await loggedChanges(database)).map(({ changeId }) => changeId)).size).toBe(1002);
});

test('of several changes of one row in one write the last counts', async () => {
  const database = await openFresh();
  const renamed = { ...first, name: '后来的名字' };
  await put(
    database,
    putEnterprise(),
    { table: 'enterprises', op: 'delete', id: first.id },
    putEnterprise(renamed),
  );
  expect(await allEnterprises(database)).toEqual([renamed]);
  expect(await database.outbox.toArray()).toMatchObject([{ op: 'put' }]);
});

test('sample rows and settings are not logged; deleting a sample takes its entry along', async () => {
  const database = await openFresh();
  await put(database, putEnterprise({ ...first, sample: true }), {
    table: 'settings',
    op: 'put',
    row: { id: 's', value: 1 },
  });
  expect(await database.outbox.count()).toBe(0);
  await put(database, putEnterprise(second));
  await put(database, { table: 'enterprises', op: 'delete', id: second.id, sample: true });
  expect(await database.outbox.count()).toBe(0);
});

test('listeners hear of each commit after it, with its entry for the journal', async () => {
  const database = await openFresh();
  const heard: Commit[] = [];
  const stop = onCommitted((commit) => heard.push(commit));
  onTestFinished(stop);
  value(await write(database, [putEnterprise(), { table: 'answers', op: 'delete', id: 'x' }], { now: 5 }));
  await write(database, [putEnterprise({ ...second, honours: (() => []) as unknown as string[] })], {
    now: 6,
  });
  stop();
  value(await write(database, [putEnterprise(second)], { now: 7 }));
  expect(heard).toMatchObject([{ at: 5, sequence: 1, changes: [{ op: 'put' }, { op: 'delete' }] }]);
  expect(value(decodeEntry(heard[0]?.entry ?? new Uint8Array()))).toMatchObject({
    at: 5,
    changes: [
      { table: 'enterprises', puts: [first], deletes: [] },
      { table: 'answers', puts: [], deletes: ['x'] },
      { table: 'outbox', puts: [{ rowId: first.id }, { rowId: 'x', op: 'delete' }] },
    ],
  });
});

test('the tail keeps what the journal may lack, and always the newest entry', async () => {
  const database = await openFresh();
  await put(database, putEnterprise());
  await put(database, putEnterprise(second));
  expect(await database.journalTail.toCollection().primaryKeys()).toEqual([tailId(1), tailId(2)]);
  markJournaled(database, [1, 2]);
  await put(database, putEnterprise());
  expect(await database.journalTail.toCollection().primaryKeys()).toEqual([tailId(3)]);
});

test('a refused write takes no sequence', async () => {
  const database = await openFresh();
  await put(database, putEnterprise());
  await write(database, [putEnterprise({ ...second, honours: (() => []) as unknown as string[] })], {
    now: 2,
  });
  expect(lastSequence(database)).toBe(1);
});

test('a closed database is told as a failure, not thrown', async () => {
  const database = await openFresh();
  database.close();
  const failed = await write(database, [putEnterprise()], { now: 1 });
  expect(failed).toMatchObject({ ok: false, code: 'storageFailed' });
  expect(!failed.ok && failed.message).toContain('此前的内容都在');
});

test('a full disk is named as such and leaves what was there', async () => {
  // A storage bucket with a quota of its own is a real disk that is really full.
  const { storageBuckets } = navigator as unknown as { readonly storageBuckets: StorageBuckets };
  const bucket = await storageBuckets.open(`full-${Date.now()}`, { quota: 400_000 });
  const { dependencies } = Dexie;
  Dexie.dependencies = { ...dependencies, indexedDB: bucket.indexedDB };
  const database = await openFresh();
  Dexie.dependencies = dependencies;
  await put(database, putEnterprise());
  const large = { ...answerRow('s', 'q'), note: '满'.repeat(1_000_000) };
  const failed = await write(database, [{ table: 'answers', op: 'put', row: large }], { now: 2 });
  expect(failed).toMatchObject({ ok: false, code: 'storageFull' });
  expect(!failed.ok && failed.message).toContain('请清理磁盘');
  expect(await allEnterprises(database)).toEqual([first]);
  expect(await database.answers.count()).toBe(0);
  expect(await database.outbox.count()).toBe(1);
});

test('10,000 enterprises and 10,000 sessions are written in one go', { timeout: 60_000 }, async () => {
  const database = await openFresh();
  const enterprises = Array.from({ length: 10_000 }, (_, number) => enterpriseRow(number));
  const changes = enterprises.flatMap((row, number): Change[] => [
    putEnterprise(row),
    { table: 'sessions', op: 'put', row: sessionRow(`s${number}`, row.id) },
  ]);
  value(await write(database, changes, { now: 1 }));
  expect(await database.enterprises.count()).toBe(10_000);
  expect(await database.sessions.count()).toBe(10_000);
  expect(await database.outbox.count()).toBe(40);
  expect(await pendingChanges(database)).toBe(20_000);
});

test('a line of the audit trail is written with its change, chained to the line before, or not at all', async () => {
  const database = await openFresh();
  const event = {
    at: 5,
    person: '王顾问',
    role: 'lead',
    action: 'enterprise.create',
    subject: null,
    detail: {},
  };
  value(await write(database, [putEnterprise()], { now: 5, audit: event }));
  const unstorable = { ...second, honours: (() => []) as unknown as string[] };
  expect(await write(database, [putEnterprise(unstorable)], { now: 6, audit: event })).toMatchObject({
    ok: false,
  });
  value(await write(database, [], { now: 7, audit: { ...event, at: 7, action: 'data.export' } }));
  const trail = await database.auditTrail.toArray();
  expect(trail.map(({ sequence, action }) => [sequence, action])).toEqual([
    [1, 'enterprise.create'],
    [2, 'data.export'],
  ]);
  expect(verifyTrail(trail)).toMatchObject({ ok: true });
});
