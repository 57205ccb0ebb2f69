import { expect, test } from 'vitest';
import { openFresh, put, value } from '#data/testing/openFresh.ts';
import { enterpriseRow, sessionRow } from '#data/testing/sampleRows.ts';
import { createVaultCodec } from '#data/vault/rowCodec.ts';
import { addFile } from '#evidence/addFile.ts';
import { openFile } from '#evidence/evidenceFile.ts';
import { evidenceKeys } from '#evidence/evidenceKeys.ts';
import { memoryHost } from '#evidence/testing/pictures.ts';
import { pdfFile } from '#tests/fixtures/documents.ts';
import { filesInWords, restoreFiles, type FilesHost } from './restoreFiles.ts';
import { newKey } from './testing/fakeBackup.ts';

/** A desk with two files, and what a backup of it would hold. */
async function deskWithFiles(key: CryptoKey) {
  const database = await openFresh({ codec: createVaultCodec(key) });
  const enterprise = enterpriseRow(1);
  await put(
    database,
    { table: 'enterprises', op: 'put', row: enterprise },
    { table: 'sessions', op: 'put', row: sessionRow('s', enterprise.id) },
  );
  const host = memoryHost();
  const add = async (name: string, words: string) =>
    value(
      await addFile(
        { database, host, key },
        { sessionId: 's', itemKey: 'question-network', name, bytes: pdfFile(80, words), keepLocation: false },
      ),
    );
  const rows = [await add('合同.pdf', '一'), await add('发票.pdf', '二')] as const;
  return { database, host, rows, inBackup: new Map(host.files) };
}

function mainWith(files: Map<string, Uint8Array>, backup: ReadonlyMap<string, Uint8Array>): FilesHost {
  return {
    evidencePut: async ({ name, bytes }) => {
      files.set(name, bytes);
      return { ok: true };
    },
    evidenceList: async () => ({ names: [...files.keys()] }),
    backupBlob: async ({ name }) => {
      const bytes = backup.get(name) as Uint8Array<ArrayBuffer> | undefined;
      return bytes === undefined ? { ok: false, code: 'notInBackup', message: '没有' } : { ok: true, bytes };
    },
  };
}

test('files that are not here come back from a backup of the same vault, and only those', async () => {
  const key = await newKey();
  const { database, host, rows, inBackup } = await deskWithFiles(key);
  const [lost = ''] = host.files.keys();
  host.files.delete(lost);
  const source = { backupId: 'x', from: key, to: key };
  const done = await restoreFiles(database, mainWith(host.files, inBackup), source);
  expect(done).toEqual({ restored: 1, missing: 0, fault: null });
  for (const row of rows) value(await openFile(host, await evidenceKeys(key), row));
  expect(await restoreFiles(database, mainWith(host.files, new Map()), source)).toMatchObject({
    restored: 0,
  });
});

test('from another vault’s backup they come under this vault’s names and key', async () => {
  const [theirs, ours] = [await newKey(), await newKey()];
  const { inBackup } = await deskWithFiles(theirs);
  const here = await deskWithFiles(ours);
  here.host.files.clear();
  const source = { backupId: 'x', from: theirs, to: ours };
  expect(await restoreFiles(here.database, mainWith(here.host.files, inBackup), source)).toMatchObject({
    restored: 2,
  });
  for (const row of here.rows) value(await openFile(here.host, await evidenceKeys(ours), row));
});

test('files that the backup lacks, or that are damaged in it, are counted and told', async () => {
  const key = await newKey();
  const { database, host, inBackup } = await deskWithFiles(key);
  host.files.clear();
  const [first = ''] = inBackup.keys();
  inBackup.set(first, inBackup.get(first)!.slice(0, 40));
  const source = { backupId: 'x', from: key, to: key };
  const done = await restoreFiles(database, mainWith(host.files, inBackup), source);
  expect(done).toEqual({ restored: 1, missing: 1, fault: null });
  expect(filesInWords(done).join('')).toBe(
    '补回 1 个佐证材料文件。有 1 个佐证材料文件本机没有，这份备份里也没有，记录都在；请用“备份到文件”做的备份再恢复一次。',
  );
});
