import { expect, test } from 'vitest';
import { enterprisesIn } from './directory.ts';
import { readBlocks } from './directoryAhead.ts';
import type { DirectoryBlock } from './rows.ts';
import { openFresh, put } from './testing/openFresh.ts';
import { enterpriseRow } from './testing/sampleRows.ts';

test('what is read ahead is what the directory holds', async () => {
  const database = await openFresh();
  await put(database, { table: 'enterprises', op: 'put', row: enterpriseRow(1) });
  const blocks = (await readBlocks(database.name)) ?? [];
  const opened = blocks.map((row) => database.gate.open('directory', row) as DirectoryBlock);
  expect(enterprisesIn(opened)).toEqual([enterpriseRow(1)]);
});

test('reading ahead creates no database', async () => {
  expect(await readBlocks('test-nowhere')).toBeNull();
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('test-nowhere');
});
