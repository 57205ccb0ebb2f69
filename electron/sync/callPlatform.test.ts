import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { protocolHeader, statusReplySchema, syncLimits } from '#shared/sync/protocol.ts';
import { callPlatform, type Line, type PlatformCall } from './callPlatform.ts';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A line to a server on this machine that does as `listener` says. */
async function lineTo(listener: RequestListener, more: Partial<Line> = {}): Promise<Line> {
  const server = createServer(listener);
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    fetch,
    signal: new AbortController().signal,
    patience: 5000,
    ...more,
  };
}

const status = { name: '示例平台', protocol: { least: 1, newest: 1 }, time: 1 };
const ask: PlatformCall<typeof status> = {
  method: 'GET',
  path: '/v1/status',
  token: null,
  reply: statusReplySchema,
};
const json = { 'content-type': 'application/json' };

test('an answer is read, packed or not, and the edition of the protocol is named', async () => {
  const line = await lineTo((request, response) => {
    expect(request.headers[protocolHeader]).toBe('1');
    expect(request.headers.authorization).toBeUndefined();
    response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(gzipSync(JSON.stringify(status)));
  });
  expect(await callPlatform(ask, line)).toEqual({ ok: true, value: status });
});

test('a large body goes packed, with the token, and arrives as it was', async () => {
  const body = { note: '长文字'.repeat(2000) };
  let arrived: unknown;
  const line = await lineTo((request, response) => {
    expect(request.headers.authorization).toBe('Bearer secret');
    expect(request.headers['content-encoding']).toBe('gzip');
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      arrived = JSON.parse(gunzipSync(Buffer.concat(parts)).toString());
      response.writeHead(200, json).end(JSON.stringify(status));
    });
  });
  expect((await callPlatform({ ...ask, method: 'POST', body, token: 'secret' }, line)).ok).toBe(true);
  expect(arrived).toEqual(body);
});

test('the platform’s refusal comes through with its words and its wait', async () => {
  const line = await lineTo((_, response) => {
    response
      .writeHead(429, { ...json, 'retry-after': '7' })
      .end(JSON.stringify({ code: 'tooMany', message: '请求过多。' }));
  });
  expect(await callPlatform(ask, line)).toEqual({
    ok: false,
    code: 'tooMany',
    message: '请求过多。',
    retryAfter: 7,
  });
});

test.each([
  [502, 'unavailable'],
  [401, 'unauthorized'],
  [418, 'badReply'],
])('a gateway that answers %i in its own words is no platform', async (number, code) => {
  const line = await lineTo((_, response) => response.writeHead(number).end('<html>gateway</html>'));
  expect(await callPlatform(ask, line)).toMatchObject({ ok: false, code });
});

test.each([
  ['cut in the middle', JSON.stringify(status).slice(0, 20)],
  ['another thing', JSON.stringify({ hello: 'world' })],
  ['a login page', '<html>请登录</html>'],
  ['nothing', ''],
  ['nested without end', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ['full of tricks', JSON.stringify(status).replace('"least"', '"__proto__":{"least":1},"least"')],
])('an answer that is %s is not taken', async (_, text) => {
  const line = await lineTo((_request, response) => response.writeHead(200, json).end(text));
  expect(await callPlatform(ask, line)).toMatchObject({ ok: false, code: 'badReply' });
});

test('a connection that breaks is told as such', async () => {
  const line = await lineTo((_, response) => {
    response.writeHead(200, { ...json, 'content-length': '1000' });
    response.write('{"name"');
    setTimeout(() => response.destroy(), 20);
  });
  expect(await callPlatform(ask, line)).toMatchObject({ ok: false, code: 'unreachable' });
});

test('an answer without an end is left', async () => {
  const piece = Buffer.alloc(1024 * 1024, 0x20);
  let sent = 0;
  const line = await lineTo((_, response) => {
    response.writeHead(200, json);
    const more = () => {
      while (response.write(piece)) sent += piece.length;
      sent += piece.length;
      response.once('drain', more);
    };
    more();
  });
  expect(await callPlatform(ask, line)).toMatchObject({ ok: false, code: 'badReply' });
  expect(sent).toBeLessThan(syncLimits.unpacked * 4);
});

test('a redirect is not followed: the token stays with the platform', async () => {
  let visited = false;
  const elsewhere = await lineTo((_, response) => {
    visited = true;
    response.end();
  });
  const line = await lineTo((_, response) =>
    response.writeHead(302, { location: `${elsewhere.address}/v1/status` }).end(),
  );
  expect(await callPlatform({ ...ask, token: 'secret' }, line)).toMatchObject({
    ok: false,
    code: 'badReply',
    message: expect.stringContaining('没有跟随'),
  });
  expect(visited).toBe(false);
});

test('who waits too long, and who does not want to wait any more', async () => {
  const silent: RequestListener = () => undefined;
  const late = await callPlatform(ask, await lineTo(silent, { patience: 50 }));
  expect(late).toMatchObject({
    ok: false,
    code: 'unreachable',
    message: expect.stringContaining('没有答复'),
  });
  const halting: RequestListener = (_, response) => void response.writeHead(200, json).write('{"name"');
  expect(await callPlatform(ask, await lineTo(halting, { patience: 200 }))).toMatchObject({
    code: 'unreachable',
    fault: 'timeout',
  });
  const stop = new AbortController();
  const line = await lineTo(() => stop.abort(), { signal: stop.signal });
  expect(await callPlatform(ask, line)).toMatchObject({ ok: false, code: 'cancelled' });
});

test('a port where nobody is', async () => {
  const line = await lineTo(() => undefined);
  for (const server of open.splice(0)) await new Promise((resolve) => server.close(resolve));
  expect(await callPlatform(ask, line)).toMatchObject({
    ok: false,
    code: 'unreachable',
    message: expect.stringContaining('没有应答'),
  });
});
