import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { downloadBlob } from '#electron/sync/blobs/downloadBlob.ts';
import { missingBlobs } from '#electron/sync/blobs/missingBlobs.ts';
import { uploadBlob } from '#electron/sync/blobs/uploadBlob.ts';
import { uploadPlaces } from '#electron/sync/blobs/uploadPlaces.ts';
import type { Line } from '#electron/sync/callPlatform.ts';
import { blobLimits } from '#shared/sync/blobProtocol.ts';
import { contentOf, nameFile } from '#tests/platform/blobs/testUpload.ts';
import { memoryStorage } from '#tests/platform/memoryStorage.ts';
import { startServer, type TestServer } from '#tests/platform/testServer.ts';
import { checkAnswer } from './answerCheck.ts';
import { operationOf } from './openapiFile.ts';
import { checkRequest } from './requestCheck.ts';

let folder: string;
let platform: TestServer;
let token: string;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'file-client-'));
  platform = await startServer({ storage: memoryStorage(), blobs: path.join(folder, 'platform') });
  token = await platform.enrol();
});
afterEach(async () => {
  await platform.close();
  rmSync(folder, { recursive: true });
});

type Watched = { readonly line: Line; readonly seen: Set<string>; readonly faults: string[] };

/** A line that holds every request and every answer against the document. `before` may end a request by throwing. */
function watched(before: (asked: string) => void = () => undefined): Watched {
  const seen = new Set<string>();
  const faults: string[] = [];
  const line: Line = {
    address: platform.url,
    signal: new AbortController().signal,
    patience: 20_000,
    fetch: async (address, request) => {
      const { pathname } = new URL(address);
      const method = request.method ?? 'GET';
      const headers = new Headers(request.headers);
      const body = request.body instanceof Uint8Array ? request.body : null;
      faults.push(...checkRequest({ method, path: pathname, headers, body }));
      before(`${method} ${headers.get('upload-offset') ?? ''}`);
      const response = await fetch(address, request);
      const bytes = new Uint8Array(await response.clone().arrayBuffer());
      const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '') && bytes.length > 0;
      const told: unknown = isJson ? JSON.parse(new TextDecoder().decode(bytes)) : undefined;
      const parts = { headers: response.headers, bytes: bytes.length };
      faults.push(...checkAnswer(method, pathname, response.status, told, parts));
      const known = operationOf(method, pathname);
      seen.add(`${known?.operation['operationId'] as string} ${response.status}`);
      return response;
    },
  };
  return { line, seen, faults };
}

const places = () => uploadPlaces(folder, Date.now, () => undefined);

test('what a desk asks about files, and what it is answered, is in the document', async () => {
  const { bytes, sha256 } = contentOf(2 * blobLimits.piece + 5);
  await nameFile(platform.url, token, sha256, bytes.length);
  // Cut off in the middle, and gone on with: by asking how far it has come.
  let cuts = 1;
  const { line, seen, faults } = watched((asked) => {
    if (asked !== `PATCH ${blobLimits.piece}` || cuts === 0) return;
    cuts -= 1;
    throw Object.assign(new TypeError('cut'), { cause: { code: 'ECONNRESET' } });
  });
  expect(await uploadBlob(sha256, bytes, { line, token, places: places() })).toMatchObject({ ok: true });
  expect(await missingBlobs([sha256], token, line)).toMatchObject({ ok: true, value: { missing: [] } });
  const read = await downloadBlob(sha256, bytes.length, { line, token });
  expect(read).toMatchObject({ ok: true });
  expect(faults).toEqual([]);
  expect([...seen].toSorted()).toEqual([
    'askUpload 200',
    'beginUpload 201',
    'continueUpload 204',
    'listMissingFiles 200',
    'readFile 206',
  ]);
});

test('what a desk is refused about files is in the document', async () => {
  const { bytes, sha256 } = contentOf(1000);
  const { line, seen, faults } = watched();
  const kiosk = await platform.enrol('kiosk');
  for (const by of [kiosk, 'x'.repeat(43)]) {
    await missingBlobs([sha256], by, line);
    await uploadBlob(sha256, bytes, { line, token: by, places: places() });
    await downloadBlob(sha256, bytes.length, { line, token: by });
  }
  await downloadBlob(sha256, bytes.length, { line, token });
  await uploadBlob(sha256, bytes, { line, token, places: places() });
  await nameFile(platform.url, token, sha256, bytes.length);
  // A row that says it is larger than it is.
  await downloadBlob(sha256, blobLimits.piece + 1000, { line, token });
  expect(faults).toEqual([]);
  expect([...seen].toSorted()).toEqual([
    'beginUpload 201',
    'beginUpload 401',
    'beginUpload 403',
    'continueUpload 204',
    'listMissingFiles 401',
    'listMissingFiles 403',
    'readFile 206',
    'readFile 401',
    'readFile 403',
    'readFile 404',
  ]);
});
