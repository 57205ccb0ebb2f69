import { liveQuery } from 'dexie';
import { expect, test } from 'vitest';
import type { RowCodec } from './middleware.ts';
import { openFresh, put, rawRows } from './testing/openFresh.ts';
import { enterpriseRow } from './testing/sampleRows.ts';
import { updateEnterprise } from './commands/updateEnterprise.ts';
import { tables } from './tables.ts';

/** Keeps id and index keys and turns the rest into one unreadable text, as encryption will. */
const scramble: RowCodec = {
  encode: (table, row) => {
    const clear = ['id', ...tables[table].indexes].map((key) => [key, row[key]]);
    return { ...Object.fromEntries(clear), sealed: btoa(encodeURIComponent(JSON.stringify(row))) };
  },
  decode: (_, stored) => JSON.parse(decodeURIComponent(atob(String(stored['sealed'])))),
};

/** The same, but encoding takes its time, the more the earlier it was asked for. */
function slowly(codec: RowCodec): RowCodec {
  let patience = 30;
  return {
    ...codec,
    encode: async (table, row) => {
      const delay = Math.max(0, (patience -= 5));
      await new Promise((resolve) => setTimeout(resolve, delay));
      return codec.encode(table, row);
    },
  };
}

const [one, two, three] = [enterpriseRow(1), enterpriseRow(2), enterpriseRow(3)];

async function openWithThree(codec: RowCodec) {
  const database = await openFresh({ codec });
  await put(database, ...[one, two, three].map((row) => ({ table: 'enterprises', op: 'put', row }) as const));
  return database;
}

test('nothing but id and index keys lies on disk in the clear', async () => {
  const database = await openWithThree(scramble);
  const raw = await rawRows(database, 'enterprises');
  expect(raw).toHaveLength(3);
  for (const row of raw) expect(Object.keys(row as object).sort()).toEqual(['id', 'sealed', 'updatedAt']);
  expect(JSON.stringify(raw)).not.toContain('紧固件');
  for (const row of await rawRows(database, 'outbox')) expect(row).toHaveProperty('sealed');
});

test('every way to read passes the gate', async () => {
  const { enterprises } = await openWithThree(scramble);
  expect(await enterprises.get(one.id)).toEqual(one);
  expect(await enterprises.get('nobody')).toBeUndefined();
  expect(await enterprises.bulkGet([two.id, 'nobody'])).toEqual([two, undefined]);
  expect(await enterprises.orderBy('updatedAt').toArray()).toEqual([one, two, three]);
  // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection, not an array
  expect(await enterprises.orderBy('updatedAt').reverse().limit(2).toArray()).toEqual([three, two]);
  expect(await enterprises.orderBy('updatedAt').offset(1).first()).toEqual(two);
  expect(await enterprises.where('updatedAt').anyOf(1, 3).sortBy('updatedAt')).toEqual([one, three]);
  expect(await enterprises.where('updatedAt').aboveOrEqual(2).last()).toEqual(three);
  expect(await enterprises.filter((row) => row.name === two.name).toArray()).toEqual([two]);
  expect(await enterprises.toCollection().count()).toBe(3);
  expect(await enterprises.toCollection().primaryKeys()).toHaveLength(3);
  expect(await enterprises.orderBy('updatedAt').keys()).toEqual([1, 2, 3]);
});

test('cursors pass the gate', async () => {
  const { enterprises } = await openWithThree(scramble);
  const seen: unknown[] = [];
  await enterprises
    .orderBy('updatedAt')
    .each((row, cursor) => seen.push([cursor.key, cursor.primaryKey, row]));
  expect(seen).toEqual([one, two, three].map((row) => [row.updatedAt, row.id, row]));
  const until: unknown[] = [];
  await enterprises
    .orderBy('updatedAt')
    // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection, not an array
    .reverse()
    .until((row) => row.name === one.name)
    .each((row) => until.push(row));
  expect(until).toEqual([three, two]);
});

test('live queries pass the gate and see the next write', async () => {
  const database = await openWithThree(scramble);
  const names: (string | undefined)[] = [];
  const renamed = new Promise<void>((resolve) => {
    const subscription = liveQuery(() => database.enterprises.get(one.id)).subscribe((row) => {
      names.push(row?.name);
      if (row?.name !== '新名') return;
      subscription.unsubscribe();
      resolve();
    });
  });
  await expect.poll(() => names).toEqual([one.name]);
  await updateEnterprise(database, one.id, { name: '新名' });
  await renamed;
  expect(names).toEqual([one.name, '新名']);
});

test('writes keep their order while encoding takes its time', async () => {
  const database = await openFresh({ codec: slowly(scramble) });
  const versions = ['甲', '乙', '丙'].map((name) => ({ ...one, name }));
  await Promise.all(versions.map((row) => put(database, { table: 'enterprises', op: 'put', row })));
  expect(await database.enterprises.get(one.id)).toEqual(versions[2]);
});

test('a row that did not come by way of the writer is refused, and nothing is stored', async () => {
  const database = await openFresh();
  await expect(database.enterprises.put(one)).rejects.toThrow('data/write.ts');
  await expect(database.enterprises.bulkAdd([one])).rejects.toThrow('data/write.ts');
  expect(await database.enterprises.count()).toBe(0);
});

test('an edited row cannot be put back by a cursor either', async () => {
  const database = await openWithThree(scramble);
  await expect(database.enterprises.toCollection().modify({ name: '改' })).rejects.toThrow();
  expect(await database.enterprises.get(one.id)).toEqual(one);
});
