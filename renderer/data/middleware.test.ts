import { liveQuery } from 'dexie';
import { expect, test } from 'vitest';
import type { RowCodec, StoredRow } from './middleware.ts';
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

/** The same, but decoding takes its time. */
function slowlyRead(codec: RowCodec): RowCodec {
  return {
    ...codec,
    decode: async (table, stored) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return codec.decode(table, stored);
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
  const { enterprises } = await openWithThree(slowlyRead(scramble));
  expect(await enterprises.get(one.id)).toEqual(one);
  expect(await enterprises.get('nobody')).toBeUndefined();
  expect(await enterprises.bulkGet([two.id, 'nobody'])).toEqual([two, undefined]);
  expect(await enterprises.orderBy('updatedAt').toArray()).toEqual([one, two, three]);
  expect(await enterprises.orderBy('updatedAt').limit(2).toArray()).toEqual([one, two]);
  expect(await enterprises.where('updatedAt').between(2, 3, true, true).sortBy('updatedAt')).toEqual([
    two,
    three,
  ]);
  expect(await enterprises.toCollection().count()).toBe(3);
  expect(await enterprises.toCollection().primaryKeys()).toHaveLength(3);
  expect(await enterprises.orderBy('updatedAt').keys()).toEqual([1, 2, 3]);
});

test('a cursor over rows is refused in words; keys may be walked', async () => {
  const { enterprises } = await openWithThree(slowlyRead(scramble));
  await expect(enterprises.orderBy('updatedAt').each(() => undefined)).rejects.toThrow('not by cursors');
  await expect(enterprises.filter(() => true).toArray()).rejects.toThrow('not by cursors');
  expect(await enterprises.orderBy('updatedAt').lastKey()).toBe(3);
});

test('rows that lie on disk already are let through once they are adopted', async () => {
  const database = await openWithThree(scramble);
  const raw = (await rawRows(database, 'enterprises')) as StoredRow[];
  const other = await openFresh({ codec: scramble });
  other.gate.adopt(raw);
  await other.table<StoredRow>('enterprises').bulkPut(raw);
  expect(await other.enterprises.orderBy('updatedAt').toArray()).toEqual([one, two, three]);
});

test('live queries pass the gate and see the next write', async () => {
  const database = await openWithThree(slowlyRead(scramble));
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
