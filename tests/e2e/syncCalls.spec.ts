import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { PushRequest } from '#shared/sync/protocol.ts';
import { changeWith } from '#tests/platform/testData.ts';
import { startPlatform, type PlatformProcess } from '#tests/sync/platformProcess.ts';
import { expect, test } from './fixtures.ts';
import { unlock } from './unlock.ts';

/** What stands before the platform: it lets everything through, leads elsewhere, or says nothing. */
type Front = {
  readonly url: string;
  mode: 'through' | 'elsewhere' | 'silent';
  /** What the platform answered to enrolments. */
  readonly enrolments: string[];
  /** Cookies that requests brought; each answer sets one. */
  readonly cookies: string[];
  /** Requests that were left hanging: begun, and ended by who had asked. */
  readonly hanging: ('begun' | 'ended')[];
  /** Requests that went elsewhere. */
  readonly strayed: string[];
};

const opened: (() => unknown)[] = [];
let platform: PlatformProcess;
let front: Front;

test.beforeEach(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'platform-'));
  opened.push(() => rm(folder, { recursive: true, force: true }));
  platform = await startPlatform(path.join(folder, 'data'));
  opened.push(platform.kill);
  front = await openFront(platform.port);
});
test.afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close();
});

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function openFront(port: number): Promise<Front> {
  const seen = { enrolments: [], cookies: [], hanging: [], strayed: [] } as Pick<
    Front,
    'enrolments' | 'cookies' | 'hanging' | 'strayed'
  >;
  const elsewhere = await listening(
    createServer(({ url = '' }, response) => {
      seen.strayed.push(url);
      response.end('{}');
    }),
  );
  const server = createServer((request, response) => {
    const { url = '', method, headers } = request;
    if (headers.cookie !== undefined) seen.cookies.push(headers.cookie);
    if (front.mode === 'silent') {
      seen.hanging.push('begun');
      response.once('close', () => seen.hanging.push('ended'));
      return;
    }
    if (front.mode === 'elsewhere') {
      response.writeHead(307, { location: `${elsewhere}${url}` }).end();
      return;
    }
    const onward = ask({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, { ...answer.headers, 'set-cookie': 'track=me' });
      if (url === '/v1/enrolment') answer.on('data', (part: Buffer) => seen.enrolments.push(part.toString()));
      answer.pipe(response);
    });
    request.pipe(onward);
  });
  return { url: await listening(server), mode: 'through', ...seen };
}

/** Enrols by way of the front, with a device key and a wrapping key that open nothing else. */
function enrol(page: Page) {
  return page.evaluate(
    async ({ address, code }) => {
      const wrapping = () => new Uint8Array(32).fill(7);
      const wrapped = new Uint8Array([1, 2, 3]);
      await window.host.makeDeviceKey({ wrapping: wrapping(), wrapped });
      const about = { address, code, deviceName: '一号笔记本' };
      const enrolled = await window.host.syncEnrol({ ...about, wrapping: wrapping(), wrapped });
      return enrolled.ok ? enrolled.connection.device.centre.name : enrolled.message;
    },
    { address: front.url, code: platform.code },
  );
}

const open = (page: Page) =>
  page.evaluate(() => window.host.syncOpen({ wrapping: new Uint8Array(32).fill(7) }));

const pull = (page: Page) =>
  page.evaluate(() => window.host.syncPull({ since: null, tables: ['enterprises'], limit: 10 }));

test('enrolled, opened, told and read on the real network stack', async ({ desk }) => {
  expect(await pull(desk.page)).toMatchObject({ ok: false, code: 'notOpen' });
  expect(await enrol(desk.page)).toBe('邯郸市转型促进中心');
  expect(await open(desk.page)).toEqual({ ok: true });
  // Long enough to be packed.
  const fields = { name: '邯郸示例永标标准件有限公司', note: '夜班靠纸单。'.repeat(400) };
  const change = changeWith({ fields });
  const told = await desk.page.evaluate(
    (text) => window.host.syncPush(JSON.parse(text) as PushRequest),
    JSON.stringify({ cursor: null, changes: [change] }),
  );
  expect(told).toMatchObject({ ok: true, value: { answers: [{ outcome: 'applied' }] } });
  expect(await pull(desk.page)).toMatchObject({
    ok: true,
    value: { rows: [{ id: change.id, fields }], more: false },
  });
  const tested = await desk.page.evaluate((address) => window.host.syncTest({ address }), front.url);
  expect(tested).toMatchObject({ ok: true, speaksOurs: true, device: { ok: true } });
  expect(front.cookies).toEqual([]);
});

test('on the disk there is neither the token nor the code, nor in the log', async ({ desk, profile }) => {
  await enrol(desk.page);
  await open(desk.page);
  await pull(desk.page);
  const { token } = JSON.parse(front.enrolments.join('')) as { readonly token: string };
  expect(token.length).toBeGreaterThan(20);
  const connection = await readFile(path.join(profile, 'sync', 'connection.json'), 'utf8');
  expect(connection).toContain(front.url);
  const log = await readFile(path.join(profile, 'logs', 'main.log'), 'utf8');
  expect(log).toContain('sync: enrolled');
  for (const secret of [token, Buffer.from(token).toString('base64'), platform.code]) {
    expect(connection).not.toContain(secret);
    expect(log).not.toContain(secret);
  }
});

test('a redirect is refused, and the token is not carried on', async ({ desk }) => {
  await enrol(desk.page);
  await open(desk.page);
  front.mode = 'elsewhere';
  const refused = {
    ok: false,
    code: 'badReply',
    message: expect.stringContaining('转到了别处，没有跟随'),
  };
  expect(await pull(desk.page)).toMatchObject(refused);
  const tested = await desk.page.evaluate((address) => window.host.syncTest({ address }), front.url);
  expect(tested).toMatchObject(refused);
  expect(front.strayed).toEqual([]);
});

test('cancelling ends what hangs', async ({ desk }) => {
  await enrol(desk.page);
  await open(desk.page);
  front.mode = 'silent';
  const pulling = pull(desk.page);
  await expect.poll(() => front.hanging).toEqual(['begun']);
  await desk.page.evaluate(() => window.host.syncCancel(null));
  expect(await pulling).toMatchObject({ ok: false, code: 'cancelled' });
  await expect.poll(() => front.hanging).toEqual(['begun', 'ended']);
  front.mode = 'through';
  expect(await pull(desk.page)).toMatchObject({ ok: true });
});

test('locking ends what hangs and forgets the token, without a word of the page', async ({ desk }) => {
  await enrol(desk.page);
  await open(desk.page);
  front.mode = 'silent';
  await desk.page.evaluate(() => {
    void window.host.syncPull({ since: null, tables: ['enterprises'], limit: 10 });
  });
  await expect.poll(() => front.hanging).toEqual(['begun']);
  await desk.page.keyboard.press('Control+l');
  await desk.page.getByRole('form', { name: '已锁定' }).waitFor();
  await expect.poll(() => front.hanging).toEqual(['begun', 'ended']);

  front.mode = 'through';
  expect(await pull(desk.page)).toMatchObject({ ok: false, code: 'notOpen' });
  await unlock(desk.page);
  expect(await open(desk.page)).toEqual({ ok: true });
  expect(await pull(desk.page)).toMatchObject({ ok: true });
});

test('after a restart the connection is there, closed; leaving deletes it', async ({ desk, profile }) => {
  await enrol(desk.page);
  await desk.relaunch();
  const connection = () => desk.page.evaluate(() => window.host.syncConnection(null));
  expect(await connection()).toMatchObject({ ok: true, connection: { address: front.url } });
  expect(await pull(desk.page)).toMatchObject({ code: 'notOpen' });
  expect(await open(desk.page)).toEqual({ ok: true });
  await desk.page.evaluate(() => window.host.syncForget(null));
  expect(await connection()).toEqual({ ok: true, connection: null });
  const gone = readFile(path.join(profile, 'sync', 'connection.json')).then(
    () => 'there',
    () => 'gone',
  );
  expect(await gone).toBe('gone');
});
