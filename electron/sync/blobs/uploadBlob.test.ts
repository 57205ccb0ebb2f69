import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { blobLimits } from '#shared/sync/blobProtocol.ts';
import { contentOf } from '#tests/platform/blobs/testUpload.ts';
import { memoryStorage, type MemoryStorage } from '#tests/platform/memoryStorage.ts';
import { enrolAt } from '#tests/platform/testClient.ts';
import { startServer, type TestServer } from '#tests/platform/testServer.ts';
import { startPlatform } from '#tests/sync/platformProcess.ts';
import type { Line } from '../callPlatform.ts';
import { missingBlobs } from './missingBlobs.ts';
import { uploadBlob } from './uploadBlob.ts';
import { uploadPlaces } from './uploadPlaces.ts';

const opened: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close();
});

let userData: string;
let storage: MemoryStorage;
let platform: TestServer;
let token: string;
beforeEach(async () => {
  userData = temporary();
  storage = memoryStorage();
  platform = await startServer({ storage });
  opened.push(platform.close);
  token = await platform.enrol();
});

function temporary(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'blobs-'));
  opened.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

type Sent = {
  readonly method: string;
  readonly address: string;
  readonly offset: number;
  readonly auth: string;
};

const nothingBefore: (sent: Sent) => unknown = () => undefined;

/** A line that notes what goes over it. `before` may hold a request back, or end it by throwing. */
function lineTo(address: string, { signal = new AbortController().signal, before = nothingBefore } = {}) {
  const sent: Sent[] = [];
  const line: Line = {
    address,
    signal,
    patience: 20_000,
    fetch: async (to, request) => {
      const headers = new Headers(request.headers);
      const offset = Number(headers.get('upload-offset') ?? -1);
      const auth = headers.get('authorization') ?? '';
      const one = { method: request.method ?? 'GET', address: to, offset, auth };
      sent.push(one);
      await before(one);
      return fetch(to, request);
    },
  };
  const offsets = () => sent.filter(({ method }) => method === 'PATCH').map(({ offset }) => offset);
  return { line, sent, offsets };
}

/** The memory of a desk that has just been started. */
const places = () => uploadPlaces(userData, Date.now, () => undefined);
const isThere = async (sha256: string) => {
  const asked = await missingBlobs([sha256], token, lineTo(platform.url).line);
  return asked.ok && asked.value.missing.length === 0;
};
const { piece } = blobLimits;

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('a file is sent piece by piece, and nothing of it is remembered', async () => {
  const { bytes, sha256 } = contentOf(2 * piece + 5);
  const { line, offsets } = lineTo(platform.url);
  const progress: number[] = [];
  const onProgress = (sent: number) => void progress.push(sent);
  const sent = await uploadBlob(sha256, bytes, { line, token, places: places(), onProgress });
  expect(sent).toMatchObject({ ok: true });
  expect(offsets()).toEqual([0, piece, 2 * piece]);
  expect(progress).toEqual([piece, 2 * piece, 2 * piece + 5]);
  expect(await isThere(sha256)).toBe(true);
  expect(JSON.parse(readFileSync(path.join(userData, 'sync/uploads.json'), 'utf8'))).toMatchObject({
    uploads: {},
  });
});

test('cancelled, it ends at once, and goes on from there when the desk was started again', async () => {
  const { bytes, sha256 } = contentOf(3 * piece);
  const cancel = new AbortController();
  const first = lineTo(platform.url, {
    signal: cancel.signal,
    before: async ({ offset }) => (offset === 2 * piece ? cancel.abort() : undefined),
  });
  const ended = await uploadBlob(sha256, bytes, { line: first.line, token, places: places() });
  expect(ended).toMatchObject({ ok: false, code: 'cancelled' });
  expect(await isThere(sha256)).toBe(false);
  const again = lineTo(platform.url);
  expect(await uploadBlob(sha256, bytes, { line: again.line, token, places: places() })).toMatchObject({
    ok: true,
  });
  expect(again.offsets()).toEqual([2 * piece]);
  expect(await isThere(sha256)).toBe(true);
  const before = lineTo(platform.url, { signal: AbortSignal.abort() });
  const never = await uploadBlob(sha256, bytes, { line: before.line, token, places: places() });
  expect(never).toMatchObject({ code: 'cancelled' });
  expect(before.sent).toEqual([]);
});

test('the platform is killed in the middle, and it goes on when it is there again', async () => {
  const folder = temporary();
  let process = await startPlatform(path.join(folder, 'data'));
  opened.push(() => process.kill());
  const { port } = process;
  const address = `http://127.0.0.1:${port}`;
  const mine = (await enrolAt(address, process.code)).token;
  const { bytes, sha256 } = contentOf(4 * piece);
  const first = lineTo(address, {
    before: async ({ offset }) => (offset === 2 * piece ? process.kill() : undefined),
  });
  const ended = await uploadBlob(sha256, bytes, { line: first.line, token: mine, places: places() });
  expect(ended).toMatchObject({ ok: false, code: 'unreachable' });
  process = await startPlatform(path.join(folder, 'data'), port);
  const again = lineTo(address);
  expect(await uploadBlob(sha256, bytes, { line: again.line, token: mine, places: places() })).toMatchObject({
    ok: true,
  });
  expect(again.offsets()).toEqual([2 * piece, 3 * piece]);
  const asked = await missingBlobs([sha256], mine, again.line);
  expect(asked).toMatchObject({ ok: true, value: { missing: [] } });
});

test('a connection that is cut now and then is gone on with at once', async () => {
  const { bytes, sha256 } = contentOf(3 * piece);
  const cut = new Set([0, piece]);
  const { line, offsets } = lineTo(platform.url, {
    before: async ({ offset }) => {
      if (cut.delete(offset)) throw Object.assign(new Error('cut'), { code: 'ECONNRESET' });
    },
  });
  expect(await uploadBlob(sha256, bytes, { line, token, places: places() })).toMatchObject({ ok: true });
  expect(offsets()).toEqual([0, 0, piece, piece, 2 * piece]);
});

test('where only the last answer was lost, nothing is sent twice', async () => {
  const { bytes, sha256 } = contentOf(piece + 1);
  const { line } = lineTo(platform.url);
  const deaf: Line = {
    ...line,
    fetch: async (to, request) => {
      const response = await line.fetch(to, request);
      const isLast = new Headers(request.headers).get('upload-offset') === String(piece);
      if (isLast) throw Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
      return response;
    },
  };
  expect(await uploadBlob(sha256, bytes, { line: deaf, token, places: places() })).toMatchObject({
    code: 'unreachable',
  });
  const again = lineTo(platform.url);
  expect(await uploadBlob(sha256, bytes, { line: again.line, token, places: places() })).toMatchObject({
    ok: true,
  });
  expect(again.offsets()).toEqual([]);
});

test('an upload that the platform no longer knows begins anew', async () => {
  const { bytes, sha256 } = contentOf(2 * piece);
  const cancel = new AbortController();
  const first = lineTo(platform.url, {
    signal: cancel.signal,
    before: async ({ offset }) => (offset === piece ? cancel.abort() : undefined),
  });
  await uploadBlob(sha256, bytes, { line: first.line, token, places: places() });
  const place = first.sent.find(({ method }) => method === 'PATCH')?.address ?? '';
  const headers = {
    authorization: `Bearer ${token}`,
    'transformation-desk-protocol': '1',
    'tus-resumable': '1.0.0',
  };
  expect((await fetch(place, { method: 'DELETE', headers })).status).toBe(204);
  const again = lineTo(platform.url);
  expect(await uploadBlob(sha256, bytes, { line: again.line, token, places: places() })).toMatchObject({
    ok: true,
  });
  expect(again.offsets()).toEqual([0, piece]);
});

test('content that is not what it claims to be is not sent; spoiled on its way, it is refused', async () => {
  const { bytes, sha256 } = contentOf(1000);
  const other = contentOf(1000);
  const { line, sent } = lineTo(platform.url);
  expect(await uploadBlob(sha256, other.bytes, { line, token, places: places() })).toMatchObject({
    code: 'wrongContent',
  });
  expect(sent).toEqual([]);
  const spoiling: Line = {
    ...line,
    fetch: (to, request) =>
      line.fetch(to, request.method === 'PATCH' ? { ...request, body: other.bytes } : request),
  };
  expect(await uploadBlob(sha256, bytes, { line: spoiling, token, places: places() })).toMatchObject({
    code: 'wrongContent',
  });
  expect(await uploadBlob(sha256, bytes, { line, token, places: places() })).toMatchObject({ ok: true });
});

test('refusals come with their code', async () => {
  const large = contentOf(blobLimits.file + 1);
  const { line } = lineTo(platform.url);
  const refused = await uploadBlob(large.sha256, large.bytes, { line, token, places: places() });
  expect(refused).toMatchObject({ code: 'tooLarge' });
  const { bytes, sha256 } = contentOf(10);
  const by = (as: string) => uploadBlob(sha256, bytes, { line, token: as, places: places() });
  expect(await by(await platform.enrol('kiosk'))).toMatchObject({ code: 'notAllowed' });
  expect(await by('x'.repeat(43))).toMatchObject({ code: 'unauthorized' });
  const busy = await serve((_, response) => {
    response.writeHead(503, { 'retry-after': '7' }).end('<html>');
  });
  const asked = await uploadBlob(sha256, bytes, { line: lineTo(busy).line, token, places: places() });
  expect(asked).toMatchObject({ code: 'unavailable', retryAfter: 7 });
});

test('the token goes nowhere else, whatever place or redirect the platform names', async () => {
  const caught: string[] = [];
  const elsewhere = await serve(({ url, headers }, response) => {
    caught.push(`${url} ${headers.authorization}`);
    response.end();
  });
  const { bytes, sha256 } = contentOf(10);
  for (const location of [
    `${elsewhere}/v1/uploads/1`,
    '/v2/uploads/1',
    '//127.0.0.1:1/v1/uploads/1',
    '../x',
  ]) {
    const hostile = await serve((_, response) => response.writeHead(201, { location }).end());
    const { line, sent } = lineTo(hostile);
    const ended = await uploadBlob(sha256, bytes, { line, token, places: places() });
    expect(ended).toMatchObject({ code: 'badReply' });
    expect(sent).toHaveLength(1);
  }
  const redirecting = await serve((_, response) => response.writeHead(307, { location: elsewhere }).end());
  const ended = await uploadBlob(sha256, bytes, { line: lineTo(redirecting).line, token, places: places() });
  expect(ended).toMatchObject({ code: 'badReply' });
  expect(caught).toEqual([]);
});
