import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { blobLimits, blobPaths, blobRefusalSchema, missingReplySchema } from '#shared/sync/blobProtocol.ts';
import { memoryStorage, type MemoryStorage } from '../memoryStorage.ts';
import { pushAt } from '../testClient.ts';
import { deletionOf, revIn } from '../testData.ts';
import { startServer, type TestServer } from '../testServer.ts';
import {
  askFile,
  beginUpload,
  contentOf,
  evidenceChange,
  nameFile,
  placeOf,
  sendTo,
  sha256Of,
  uploadAt,
} from './testUpload.ts';

let folder: string;
let storage: MemoryStorage;
let logged: string[];
let platform: TestServer;
let token: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'platform-blobs-test-'));
  storage = memoryStorage();
  logged = [];
  await start();
  token = await platform.enrol();
});
afterEach(async () => {
  await platform.close();
  rmSync(folder, { recursive: true });
});

async function start(): Promise<void> {
  platform = await startServer({ storage, blobs: folder, log: { write: (line) => void logged.push(line) } });
}

const read = (sha256: string, headers = {}, by = token) =>
  askFile(`${platform.url}${blobPaths.blobs}/${sha256}`, by, 'GET', headers);
const head = (sha256: string, by = token) =>
  askFile(`${platform.url}${blobPaths.blobs}/${sha256}`, by, 'HEAD');
const missing = async (sha256: readonly string[], by = token) => {
  const body = new TextEncoder().encode(JSON.stringify({ sha256 }));
  const headers = { 'content-type': 'application/json' };
  const answer = await askFile(platform.url + blobPaths.missing, by, 'POST', headers, body);
  return missingReplySchema.parse(await answer.json()).missing;
};
const refusalIn = async (answer: Response) =>
  [answer.status, blobRefusalSchema.parse(await answer.json()).code] as const;
const coming = () => readdirSync(path.join(folder, 'coming'));

test('a file that was sent is read whole and in stretches, and asked for by its hash', async () => {
  const { bytes, sha256 } = contentOf(300_000);
  await nameFile(platform.url, token, sha256, bytes.length);
  expect(await missing([sha256])).toEqual([sha256]);
  expect((await head(sha256)).status).toBe(404);
  expect((await uploadAt(platform.url, token, sha256, bytes)).status).toBe(204);
  expect(await missing([sha256, sha256Of(Uint8Array.of())])).toEqual([sha256Of(Uint8Array.of())]);
  const asked = await head(sha256);
  expect([asked.status, asked.headers.get('content-length')]).toEqual([200, '300000']);
  const whole = await read(sha256);
  expect(new Uint8Array(await whole.arrayBuffer())).toEqual(bytes);
  const part = await read(sha256, { range: 'bytes=299990-' });
  expect(part.status).toBe(206);
  expect(part.headers.get('content-range')).toBe('bytes 299990-299999/300000');
  expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytes.slice(299_990));
  expect((await read(sha256, { range: 'bytes=300000-' })).status).toBe(416);
  // Nothing of the upload is left.
  expect(coming()).toEqual([]);
});

test('a file is read where a live row names it, and no longer', async () => {
  const { bytes, sha256 } = contentOf(10);
  await uploadAt(platform.url, token, sha256, bytes);
  expect((await read(sha256)).status).toBe(404);
  const change = evidenceChange(sha256, 10);
  const { answers } = await pushAt(platform.url, token, [change]);
  expect((await read(sha256)).status).toBe(200);
  await pushAt(platform.url, token, [deletionOf(change, revIn(answers[0]))]);
  expect(await refusalIn(await read(sha256))).toEqual([404, 'notFound']);
});

test('a database that was put back is looked through anew', async () => {
  const { bytes, sha256 } = contentOf(10);
  await uploadAt(platform.url, token, sha256, bytes);
  const before = storage.snapshot();
  await nameFile(platform.url, token, sha256, 10);
  expect((await read(sha256)).status).toBe(200);
  storage.restore(before);
  expect((await read(sha256)).status).toBe(404);
});

test('another centre does not come by a file by naming its hash, and a kiosk not at all', async () => {
  const { bytes, sha256 } = contentOf(10);
  await nameFile(platform.url, token, sha256, 10);
  await uploadAt(platform.url, token, sha256, bytes);
  const stranger = await platform.enrol('consultant', 'xingtai');
  await nameFile(platform.url, stranger, sha256, 10);
  expect(await missing([sha256], stranger)).toEqual([sha256]);
  expect(await refusalIn(await read(sha256, {}, stranger))).toEqual([404, 'notFound']);
  expect((await head(sha256, stranger)).status).toBe(404);
  const colleague = await platform.enrol();
  expect((await read(sha256, {}, colleague)).status).toBe(200);
  const kiosk = await platform.enrol('kiosk');
  expect(await refusalIn(await read(sha256, {}, kiosk))).toEqual([403, 'notAllowed']);
  expect(await refusalIn(await beginUpload(platform.url, kiosk, sha256, 10))).toEqual([403, 'notAllowed']);
  expect(await refusalIn(await read(sha256, {}, 'x'.repeat(43)))).toEqual([401, 'unauthorized']);
});

test('content that is not what was said is refused and gone', async () => {
  const { bytes, sha256 } = contentOf(1000);
  await nameFile(platform.url, token, sha256, 1000);
  const other = bytes.map((byte) => byte ^ 1);
  expect(await refusalIn(await uploadAt(platform.url, token, sha256, other))).toEqual([460, 'wrongContent']);
  expect((await read(sha256)).status).toBe(404);
  expect(coming()).toEqual([]);
});

test('too large a file is refused before it is sent, and more than was said while it is', async () => {
  const { sha256 } = contentOf(1);
  const begun = await beginUpload(platform.url, token, sha256, blobLimits.file + 1);
  expect(await refusalIn(begun)).toEqual([413, 'tooLarge']);
  const place = placeOf(platform.url, await beginUpload(platform.url, token, sha256, 1000));
  expect(await refusalIn(await sendTo(place, token, 0, new Uint8Array(1001)))).toEqual([413, 'tooLarge']);
  const deferred = { 'upload-defer-length': '1', 'upload-metadata': `sha256 ${btoa(sha256)}` };
  const unknown = await askFile(platform.url + blobPaths.uploads, token, 'POST', deferred);
  expect(unknown.status).toBeGreaterThanOrEqual(400);
  expect(coming().filter((name) => !name.endsWith('.json'))).toHaveLength(1);
});

test('an upload goes on where it stood, also after a restart, and only for the device that began it', async () => {
  const { bytes, sha256 } = contentOf(5000);
  const { pathname } = new URL(placeOf(platform.url, await beginUpload(platform.url, token, sha256, 5000)));
  const place = () => platform.url + pathname;
  await sendTo(place(), token, 0, bytes.slice(0, 2000));
  await platform.close();
  await start();
  const stands = await askFile(place(), token, 'HEAD');
  expect(stands.headers.get('upload-offset')).toBe('2000');
  const other = await platform.enrol();
  for (const answer of [
    await askFile(place(), other, 'HEAD'),
    await sendTo(place(), other, 2000, bytes.slice(2000)),
    await askFile(place(), other, 'DELETE'),
  ]) {
    expect(answer.status).toBe(404);
  }
  const wrong = await sendTo(place(), token, 1000, bytes.slice(1000));
  expect(await refusalIn(wrong)).toEqual([409, 'offsetConflict']);
  expect((await sendTo(place(), token, 2000, bytes.slice(2000))).status).toBe(204);
  expect(await missing([sha256])).toEqual([]);
  expect((await askFile(place(), token, 'HEAD')).status).toBe(404);
});

test('a platform that was ended after the last byte verifies the file when it is asked again', async () => {
  const [good, bad] = [contentOf(500), contentOf(500)];
  const places = [];
  for (const { sha256 } of [good, bad]) {
    places.push(new URL(placeOf(platform.url, await beginUpload(platform.url, token, sha256, 500))).pathname);
  }
  await platform.close();
  for (const place of places) appendFileSync(path.join(folder, 'coming', path.basename(place)), good.bytes);
  await start();
  const [right, wrong] = await Promise.all(
    places.map((place) => askFile(platform.url + place, token, 'HEAD')),
  );
  expect([right?.status, right?.headers.get('upload-offset')]).toEqual([200, '500']);
  expect(wrong?.status).toBe(460);
  expect(await missing([good.sha256, bad.sha256])).toEqual([bad.sha256]);
  expect(coming()).toEqual([]);
});

test('the platform tells what of the tus protocol it knows', async () => {
  const { status, headers } = await askFile(platform.url + blobPaths.uploads, token, 'OPTIONS');
  expect([status, headers.get('tus-version'), headers.get('tus-max-size')]).toEqual([
    204,
    '1.0.0',
    String(blobLimits.file),
  ]);
  expect(headers.get('tus-extension')?.split(',').toSorted()).toEqual([
    'creation',
    'expiration',
    'termination',
  ]);
});

test('names that lead elsewhere are refused and logged', async () => {
  const hostile = [`..%2f..%2fetc%2fpasswd`, 'A'.repeat(64), '0'.repeat(63), `${'0'.repeat(64)}%00`];
  for (const name of hostile) expect(await refusalIn(await read(name))).toEqual([400, 'invalid']);
  for (const name of ['..%2fkept', '..%5ckept', `${'0'.repeat(31)}%2e`]) {
    const answer = await askFile(`${platform.url}${blobPaths.uploads}/${name}`, token, 'HEAD');
    expect(answer.status).toBe(404);
  }
  for (const name of ['../../etc/passwd', 'x', 'Z'.repeat(64)]) {
    expect(await refusalIn(await beginUpload(platform.url, token, name, 1))).toEqual([400, 'invalid']);
  }
  expect(await rawStatus(`/v1/blobs/../../../etc/passwd`)).toBe(404);
  expect(logged.filter((line) => line.includes('"refused"'))).toHaveLength(11);
  expect(logged.join('')).not.toContain('passwd');
  expect(coming()).toEqual([]);
});

/** The status of a path that is sent as it is; a browser or Node would tidy it up first. */
function rawStatus(target: string): Promise<number> {
  const { port } = new URL(platform.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => {
      const lines = [
        `GET ${target} HTTP/1.1`,
        'host: x',
        `authorization: Bearer ${token}`,
        'connection: close',
      ];
      socket.write(`${lines.join('\r\n')}\r\n\r\n`);
    });
    socket.once('data', (answer) => {
      socket.destroy();
      resolve(Number(answer.toString().split(' ')[1]));
    });
    socket.once('error', reject);
  });
}

test('a sender that is cut off leaves what has arrived, and the platform goes on', async () => {
  const { bytes, sha256 } = contentOf(400_000);
  const place = placeOf(platform.url, await beginUpload(platform.url, token, sha256, bytes.length));
  const { port, pathname } = new URL(place);
  const lines = [
    `PATCH ${pathname} HTTP/1.1`,
    'host: x',
    `authorization: Bearer ${token}`,
    'transformation-desk-protocol: 1',
    'tus-resumable: 1.0.0',
    'upload-offset: 0',
    'content-type: application/offset+octet-stream',
    `content-length: ${bytes.length}`,
  ];
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  socket.write(bytes.subarray(0, 250_000));
  const [name = ''] = coming().filter((one) => !one.endsWith('.json'));
  await expect
    .poll(() => statSync(path.join(folder, 'coming', name)).size, { timeout: 20_000 })
    .toBe(250_000);
  socket.destroy();
  const stands = await askFile(place, token, 'HEAD');
  const offset = Number(stands.headers.get('upload-offset'));
  expect(offset).toBe(250_000);
  expect((await sendTo(place, token, offset, bytes.slice(offset))).status).toBe(204);
  expect(await missing([sha256])).toEqual([]);
});
