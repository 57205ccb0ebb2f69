import { afterEach, expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import { tableNames } from './tables.ts';
import { steps } from './steps.ts';
import { openFresh, put, rawRows, value } from './testing/openFresh.ts';
import { enterpriseRow } from './testing/sampleRows.ts';

const names: string[] = [];
afterEach(() => {
  for (const name of names.splice(0)) indexedDB.deleteDatabase(name);
});

/** Makes a database as an app of another version left it. */
function leftBehind(version: number, store: string, row: unknown): Promise<string> {
  const name = `test-${crypto.randomUUID()}`;
  names.push(name);
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'id' }).put(row);
    request.onsuccess = () => {
      request.result.close();
      resolve(name);
    };
    request.addEventListener('error', () => reject(request.error));
  });
}

const versionOf = async (name: string) =>
  (await indexedDB.databases()).find((database) => database.name === name)?.version;

test('a new database has the declared tables and strict durability', async () => {
  const database = await openFresh();
  expect(database.tables.map((table) => table.name).sort()).toEqual([...tableNames].sort());
  const durability = await database.transaction('rw', database.answers, async (transaction) => {
    await database.answers.count();
    return (transaction.idbtrans as IDBTransaction).durability;
  });
  expect(durability).toBe('strict');
});

test('data of a newer app is refused in plain words, and nothing is touched', async () => {
  const name = await leftBehind(990, 'enterprises', { id: 'e1', from: 'the future' });
  const opened = await openDatabase(name);
  expect(opened).toMatchObject({ ok: false, code: 'newerData' });
  expect(!opened.ok && opened.message).toContain('请安装新版本');
  expect(await versionOf(name)).toBe(990);
  const row = await new Promise((resolve) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => {
      const read = request.result.transaction('enterprises').objectStore('enterprises').get('e1');
      read.onsuccess = () => {
        request.result.close();
        resolve(read.result);
      };
    };
  });
  expect(row).toEqual({ id: 'e1', from: 'the future' });
});

test('even one step newer is newer', async () => {
  const name = await leftBehind((steps.length + 1) * 10, 'settings', { id: 's' });
  expect(await openDatabase(name)).toMatchObject({ code: 'newerData' });
});

test('a storage that cannot be opened is told in words', async () => {
  // An index over a key path that cannot be: the browser refuses to make the store.
  names.push('test-broken');
  const opened = await openDatabase('test-broken', {
    steps: [{ number: 1, name: 'broken', tables: { enterprises: 'id, [' } }],
  });
  expect(opened).toMatchObject({ ok: false, code: 'storageUnavailable' });
});

test('a later step adds a table and an index and keeps every row', async () => {
  const before = await openFresh();
  await put(before, { table: 'enterprises', op: 'put', row: enterpriseRow(1) });
  before.close();
  const next = {
    number: steps.length + 1,
    name: 'next',
    tables: { enterprises: 'id, updatedAt, createdAt', extra: 'id' },
  };
  const after = value(await openDatabase(before.name, { steps: [...steps, next] }));
  expect(await after.enterprises.orderBy('createdAt').toArray()).toEqual([enterpriseRow(1)]);
  expect(await after.table('extra').count()).toBe(0);
  after.close();
  expect(await openDatabase(before.name)).toMatchObject({ code: 'newerData' });
});

test('a window lets go when a newer app upgrades, and does not come back by itself', async () => {
  const old = await openFresh();
  await put(old, { table: 'enterprises', op: 'put', row: enterpriseRow(1) });
  const next = { number: steps.length + 1, name: 'next', tables: { extra: 'id' } };
  const upgraded = value(await openDatabase(old.name, { steps: [...steps, next] }));
  expect(old.isOpen()).toBe(false);
  await expect(old.enterprises.count()).rejects.toThrow();
  expect(await rawRows(upgraded, 'enterprises')).toHaveLength(1);
  upgraded.close();
});
