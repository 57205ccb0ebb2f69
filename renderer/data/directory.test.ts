import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Enterprise } from '#shared/model/enterprise.ts';
import { enterprisesIn } from './directory.ts';
import { allEnterprises } from './queries/allEnterprises.ts';
import { openFresh, put, rawRows } from './testing/openFresh.ts';
import { enterpriseRow } from './testing/sampleRows.ts';
import type { Change } from './write.ts';

const byId = (rows: readonly Enterprise[]) => rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));

const anyChange = fc
  .record({ number: fc.integer({ min: 1, max: 12 }), name: fc.string(), gone: fc.boolean() })
  .map(({ number, name, gone }): Change => {
    const row = enterpriseRow(number, { name });
    return gone
      ? { table: 'enterprises', op: 'delete', id: row.id }
      : { table: 'enterprises', op: 'put', row };
  });

test('whatever is written, the directory says what the table says', { timeout: 30_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(anyChange, { maxLength: 6 }), { maxLength: 6 }), async (writes) => {
      const database = await openFresh();
      await Promise.all(writes.map((changes) => put(database, ...changes)));
      const listed = enterprisesIn(await database.directory.toArray());
      expect(byId(listed)).toEqual(byId(await database.enterprises.toArray()));
    }),
    { numRuns: 40 },
  );
});

test('all enterprises are read from the blocks', async () => {
  const database = await openFresh();
  const rows = Array.from({ length: 500 }, (_, number) => enterpriseRow(number));
  await put(database, ...rows.map((row): Change => ({ table: 'enterprises', op: 'put', row })));
  expect(byId(await allEnterprises(database))).toEqual(byId(rows));
  expect(await rawRows(database, 'directory')).toHaveLength(64);
});

test('should blocks be missing, the table is read: no enterprise is left out', async () => {
  const database = await openFresh();
  await put(database, { table: 'enterprises', op: 'put', row: enterpriseRow(1) });
  await database.directory.clear();
  expect(await allEnterprises(database)).toEqual([enterpriseRow(1)]);
});

test('two windows that write enterprises of one block at once lose none', async () => {
  const window = await openFresh();
  const other = await openFresh({ name: window.name });
  const rows = Array.from({ length: 120 }, (_, number) => enterpriseRow(number));
  await Promise.all(
    rows.map((row, index) => put(index % 2 ? window : other, { table: 'enterprises', op: 'put', row })),
  );
  expect(await window.enterprises.count()).toBe(120);
  expect(enterprisesIn(await window.directory.toArray())).toHaveLength(120);
});
