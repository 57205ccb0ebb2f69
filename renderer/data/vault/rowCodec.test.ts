import fc from 'fast-check';
import { expect, test } from 'vitest';
import { enterpriseRow, answerRow } from '../testing/sampleRows.ts';
import { openFresh, put, rawRows } from '../testing/openFresh.ts';
import type { StoredRow } from '../middleware.ts';
import { createVaultCodec } from './rowCodec.ts';

const newKey = () =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

test('what is written is read again, and only ids, enums and times lie on disk in the clear', async () => {
  const database = await openFresh({ codec: createVaultCodec(await newKey()) });
  const enterprise = enterpriseRow(1);
  const answer = answerRow('s1', 'network');
  await put(
    database,
    { table: 'enterprises', op: 'put', row: enterprise },
    { table: 'answers', op: 'put', row: answer },
  );
  expect(await database.enterprises.get(enterprise.id)).toEqual(enterprise);
  expect(await database.answers.where('sessionId').equals('s1').toArray()).toEqual([answer]);
  const [raw] = (await rawRows(database, 'enterprises')) as StoredRow[];
  expect(Object.keys(raw ?? {}).sort()).toEqual(['id', 'sealed', 'updatedAt']);
});

test('any row of any content comes back equal', async () => {
  const codec = createVaultCodec(await newKey());
  const text = fc.string({ unit: 'binary' });
  await fc.assert(
    fc.asyncProperty(
      fc.record({ id: fc.uuid(), name: text, note: text, count: fc.integer() }),
      async (row) => {
        expect(await codec.decode('settings', await codec.encode('settings', row))).toEqual(row);
      },
    ),
  );
});

test('a row that was changed, moved to another id or read under another key is not opened', async () => {
  const key = await newKey();
  const codec = createVaultCodec(key);
  const stored = await codec.encode('enterprises', enterpriseRow(1));
  const sealed = (stored['sealed'] as Uint8Array).slice();
  sealed[20] = (sealed[20] ?? 0) ^ 1;
  const decode = async (row: StoredRow) => codec.decode('enterprises', row);
  await expect(decode({ ...stored, sealed })).rejects.toThrow('damaged');
  await expect(decode({ ...stored, id: enterpriseRow(2).id })).rejects.toThrow('damaged');
  await expect(decode({ ...stored, updatedAt: 99 })).rejects.toThrow('damaged');
  await expect(decode({ id: 'x', name: 'in the clear' })).rejects.toThrow('damaged');
  await expect(async () => codec.decode('sessions', stored)).rejects.toThrow('damaged');
  const other = createVaultCodec(await newKey());
  await expect(async () => other.decode('enterprises', stored)).rejects.toThrow('damaged');
});

test('the same row is never the same bytes twice', async () => {
  const codec = createVaultCodec(await newKey());
  const encoded = async () => codec.encode('enterprises', enterpriseRow(1));
  const [one, two] = await Promise.all([encoded(), encoded()]);
  expect(one?.['sealed']).not.toEqual(two?.['sealed']);
});
