import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { blobLimits } from '#shared/sync/blobProtocol.ts';
import { contentOf, nameFile, uploadAt } from '#tests/platform/blobs/testUpload.ts';
import { memoryStorage } from '#tests/platform/memoryStorage.ts';
import { startServer } from '#tests/platform/testServer.ts';
import { downloadBlob } from './downloadBlob.ts';

const opened: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close();
});

const { piece } = blobLimits;
const never = new AbortController().signal;
const lineTo = (address: string, signal = never) => ({ address, fetch, signal, patience: 20_000 });

/** A platform that serves one file in a way of its own. */
async function serve(listener: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The stretch that a request asks for. */
function asked({ headers }: IncomingMessage): readonly [number, number] {
  const [, first = 0, last = 0] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? [];
  return [Number(first), Number(last)];
}

test('a file comes as it was sent, for its own centre only', async () => {
  const platform = await startServer({ storage: memoryStorage() });
  opened.push(platform.close);
  const token = await platform.enrol();
  const { bytes, sha256 } = contentOf(piece + 100);
  const line = lineTo(platform.url);
  const absent = await downloadBlob(sha256, bytes.length, { line, token });
  expect(absent).toMatchObject({ ok: false, code: 'notFound' });
  await nameFile(platform.url, token, sha256, bytes.length);
  await uploadAt(platform.url, token, sha256, bytes);
  const colleague = await platform.enrol();
  const read = await downloadBlob(sha256, bytes.length, { line, token: colleague });
  expect(read.ok && Buffer.compare(read.value, bytes)).toBe(0);
  const stranger = await platform.enrol('consultant', 'xingtai');
  const codes = [stranger, await platform.enrol('kiosk'), 'x'.repeat(43)].map(async (by) => {
    const refused = await downloadBlob(sha256, bytes.length, { line, token: by });
    return refused.ok ? 'ok' : refused.code;
  });
  expect(await Promise.all(codes)).toEqual(['notFound', 'notAllowed', 'unauthorized']);
  // The row says another size than the file has.
  const short = await downloadBlob(sha256, bytes.length - 1, { line, token });
  expect(short).toMatchObject({ code: 'wrongContent' });
  const long = await downloadBlob(sha256, bytes.length + 1, { line, token });
  expect(long).toMatchObject({ code: 'wrongContent' });
});

test('an empty file is there without being asked for', async () => {
  const { bytes, sha256 } = contentOf(0);
  const read = await downloadBlob(sha256, 0, { line: lineTo('http://127.0.0.1:1'), token: 'x' });
  expect(read).toEqual({ ok: true, value: bytes });
});

test('what is cut off in the middle is read on from there', async () => {
  const { bytes, sha256 } = contentOf(2 * piece + 7);
  const begun: number[] = [];
  const address = await serve((request, response) => {
    const [first, last] = asked(request);
    begun.push(first);
    response.writeHead(206, { 'content-range': `bytes ${first}-${last}/${bytes.length}` });
    response.end(bytes.subarray(first, last + 1));
  });
  const line = {
    ...lineTo(address),
    fetch: async (to: string, request: RequestInit) => {
      const response = await fetch(to, request);
      return begun.length === 2 ? cutAfter(response, 1000) : response;
    },
  };
  const read = await downloadBlob(sha256, bytes.length, { line, token: 'x' });
  expect(read.ok && Buffer.compare(read.value, bytes)).toBe(0);
  expect(begun).toEqual([0, piece, piece + 1000]);
});

/** An answer whose connection ends once so many bytes of it were read. */
function cutAfter(response: Response, length: number): Response {
  let isRead = false;
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    if (isRead) return controller.error(Object.assign(new Error('cut'), { code: 'ECONNRESET' }));
    isRead = true;
    controller.enqueue(new Uint8Array(await response.arrayBuffer()).subarray(0, length));
  };
  const { status, headers } = response;
  return new Response(new ReadableStream({ pull }, { highWaterMark: 0 }), { status, headers });
}

test('a platform that never gets any further is given up', async () => {
  let requests = 0;
  const address = await serve((request) => {
    requests += 1;
    request.socket.destroy();
  });
  const read = await downloadBlob('a'.repeat(64), 10, { line: lineTo(address), token: 'x' });
  expect(read).toMatchObject({ code: 'unreachable' });
  expect(requests).toBe(3);
});

test('a platform that sends the whole file at once is understood', async () => {
  const { bytes, sha256 } = contentOf(piece + 9);
  const address = await serve((_, response) => void response.end(bytes));
  const read = await downloadBlob(sha256, bytes.length, { line: lineTo(address), token: 'x' });
  expect(read.ok && Buffer.compare(read.value, bytes)).toBe(0);
});

test('a platform that lies is not believed', async () => {
  const { bytes, sha256 } = contentOf(1000);
  const other = bytes.map((byte, index) => (index === 500 ? byte ^ 1 : byte));
  const lies: readonly ((request: IncomingMessage, response: ServerResponse) => void)[] = [
    (_, response) => void response.end(other),
    (_, response) => void response.end(bytes.subarray(0, 999)),
    (_, response) => void response.end(Buffer.concat([bytes, bytes])),
    // It never ends; what goes beyond the size is not read.
    (_, response) => {
      const more = (): void =>
        void (response.write(new Uint8Array(65_536)) ? setImmediate(more) : response.once('drain', more));
      more();
    },
    (_, response) => {
      response.writeHead(206, { 'content-range': 'bytes 1-999/1000' });
      response.end(bytes.subarray(1));
    },
    (_, response) => void response.writeHead(416).end(),
  ];
  for (const lie of lies) {
    const read = await downloadBlob(sha256, 1000, { line: lineTo(await serve(lie)), token: 'x' });
    expect(read).toMatchObject({ ok: false, code: 'wrongContent' });
  }
});

test('a redirect is not followed, and cancelling ends it at once', async () => {
  const caught: string[] = [];
  const elsewhere = await serve(({ headers }, response) => {
    caught.push(String(headers.authorization));
    response.end();
  });
  const redirecting = await serve(
    (_, response) => void response.writeHead(302, { location: elsewhere }).end(),
  );
  const line = lineTo(redirecting);
  expect(await downloadBlob('a'.repeat(64), 10, { line, token: 'x' })).toMatchObject({ code: 'badReply' });
  expect(caught).toEqual([]);
  const cancel = new AbortController();
  const hanging = await serve(() => cancel.abort());
  const ended = await downloadBlob('a'.repeat(64), 10, { line: lineTo(hanging, cancel.signal), token: 'x' });
  expect(ended).toMatchObject({ code: 'cancelled' });
});
