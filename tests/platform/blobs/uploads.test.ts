import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { blobPaths } from '#shared/sync/blobProtocol.ts';
import { deviceWith } from '../testData.ts';
import { blobStore } from './blobStore.ts';
import { contentOf } from './testUpload.ts';
import { openUploads } from './uploads.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'platform-uploads-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Opens the uploads with a lifetime (ms) for those that are not finished. */
const open = (lifetime: number) => openUploads(folder, blobStore(path.join(folder, 'kept')), lifetime);

function creation(sha256: string, size: number): Request {
  const metadata = `sha256 ${Buffer.from(sha256).toString('base64')}`;
  const headers = { 'tus-resumable': '1.0.0', 'upload-length': String(size), 'upload-metadata': metadata };
  return new Request(`http://platform${blobPaths.uploads}`, { method: 'POST', headers });
}

test('an upload that is not finished in time is removed, others are not', async () => {
  const device = deviceWith();
  const [long, short] = [open(3_600_000), open(1)];
  const { headers } = await long.answer(device, creation(contentOf(10).sha256, 10));
  const id = path.basename(headers.get('location') ?? '');
  await long.tidy();
  expect(await long.look(device, id)).toEqual({ offset: 0, size: 10 });
  await new Promise((later) => setTimeout(later, 5));
  await short.tidy();
  expect(readdirSync(folder)).toEqual([]);
  await expect(long.look(device, id)).rejects.toMatchObject({ blobRefusal: 'notFound' });
});

test('an empty file and one without a hash are refused', async () => {
  const device = deviceWith();
  const uploads = open(1000);
  for (const request of [creation(contentOf(1).sha256, 0), creation('', 10)]) {
    await expect(uploads.answer(device, request)).rejects.toMatchObject({ blobRefusal: 'invalid' });
  }
  await uploads.tidy();
  expect(readdirSync(folder)).toEqual([]);
});
