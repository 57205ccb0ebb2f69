import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDeviceKey } from '#electron/seal/deviceKey.ts';
import { storeDeviceKey } from '#electron/seal/deviceKeyFile.ts';
import { protocolHeader } from '#shared/sync/protocol.ts';
import { issueCode } from '#tests/platform/enrolment.ts';
import { memoryStorage, type MemoryStorage } from '#tests/platform/memoryStorage.ts';
import { addSampleData } from '#tests/platform/sampleData.ts';
import { changeWith } from '#tests/platform/testData.ts';
import { startServer, type TestServer } from '#tests/platform/testServer.ts';
import { platformService } from './platformService.ts';
import type { Surroundings } from './surroundings.ts';

const opened: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close();
});

let profile: string;
let storage: MemoryStorage;
let platform: TestServer;
let logged: string[];
beforeEach(async () => {
  profile = mkdtempSync(join(tmpdir(), 'sync-'));
  opened.push(() => rmSync(profile, { recursive: true, force: true }));
  await storeDeviceKey(profile, createDeviceKey(randomBytes(32), new Uint8Array()), 1);
  storage = memoryStorage();
  await addSampleData(storage, Date.now());
  platform = await startServer({ storage });
  opened.push(platform.close);
  logged = [];
});

/** Main's calls on the profile of the test. */
function service(more: Partial<Surroundings> = {}) {
  const log = (what: string, detail?: unknown) => void logged.push(`${what} ${String(detail)}`);
  return platformService({ userData: profile, appVersion: '0.1.0', fetch, now: Date.now, log, ...more });
}
type Service = ReturnType<typeof service>;

const wrapping = randomBytes(32);
/** Handed over as the page does: main zeroes it. */
const handed = () => new Uint8Array(wrapping);
const newCode = () => issueCode(storage, 'consultant', 'handan', Date.now());

async function enrolmentAt(address: string) {
  const wrapped = new Uint8Array([7]);
  return { address, code: await newCode(), deviceName: '一号笔记本', wrapping: handed(), wrapped };
}

/** Enrols at the platform, or by way of another address, and opens. */
async function connected(desk: Service, address = platform.url) {
  const enrolled = await desk.syncEnrol(await enrolmentAt(address));
  if (!enrolled.ok) throw new Error(enrolled.message);
  expect(await desk.syncOpen({ wrapping: handed() })).toEqual({ ok: true });
  return enrolled.connection;
}

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const everything = { since: null, tables: ['enterprises' as const], limit: 100 };

test('a desk that is enrolled and open tells and reads, also after a restart', async () => {
  const desk = service();
  expect(await desk.syncConnection(null)).toEqual({ ok: true, connection: null });
  const connection = await connected(desk, `${platform.url}/`);
  expect(connection).toMatchObject({
    address: platform.url,
    device: { name: '一号笔记本', scope: 'consultant', centre: { id: 'handan' } },
    wrapped: new Uint8Array([7]),
  });
  const change = changeWith();
  const pushed = await desk.syncPush({ cursor: null, changes: [change] });
  expect(pushed).toMatchObject({ ok: true, value: { answers: [{ outcome: 'applied' }] } });

  const restarted = service();
  expect(await restarted.syncConnection(null)).toEqual({ ok: true, connection });
  expect(await restarted.syncPull(everything)).toMatchObject({ ok: false, code: 'notOpen' });
  expect(await restarted.syncOpen({ wrapping: handed() })).toEqual({ ok: true });
  const pulled = await restarted.syncPull(everything);
  expect(pulled).toMatchObject({ ok: true, value: { rows: [{ id: change.id }] } });
});

test('neither token nor code is left anywhere, and wrapping keys are zeroed', async () => {
  let told = '';
  const listening: Surroundings['fetch'] = async (address, request) => {
    const response = await fetch(address, request);
    if (address.endsWith('/v1/enrolment')) told = await response.clone().text();
    return response;
  };
  const desk = service({ fetch: listening });
  const enrolment = await enrolmentAt(platform.url);
  await desk.syncEnrol(enrolment);
  const opening = { wrapping: handed() };
  await desk.syncOpen(opening);
  for (const used of [enrolment.wrapping, opening.wrapping]) expect([...new Set(used)]).toEqual([0]);
  const { token } = JSON.parse(told) as { readonly token: string };
  expect(token).toHaveLength(43);
  const left = readFileSync(join(profile, 'sync', 'connection.json'), 'utf8') + logged.join('\n');
  for (const secret of [token, enrolment.code]) expect(left).not.toContain(secret);
  expect(left).not.toContain(wrapping.toString('base64'));
});

test('another wrapping key does not open, and what was open is closed by it', async () => {
  const desk = service();
  await connected(desk);
  const wrong = await desk.syncOpen({ wrapping: randomBytes(32) });
  expect(wrong).toMatchObject({ ok: false, code: 'tokenLost' });
  expect(await desk.syncPull(everything)).toMatchObject({ code: 'notOpen' });
});

test('a device that is revoked is told so, in a test of the connection too', async () => {
  const desk = service();
  const { device } = await connected(desk);
  expect(await desk.syncTest({ address: platform.url })).toMatchObject({ device: { ok: true, device } });
  await storage.revoke(device.id);
  expect(await desk.syncPull(everything)).toMatchObject({ ok: false, code: 'revoked' });
  expect(await desk.syncTest({ address: platform.url })).toMatchObject({
    ok: true,
    device: { ok: false, code: 'revoked' },
  });
});

test('a program whose edition of the protocol is not spoken is refused', async () => {
  const older: Surroundings['fetch'] = (address, request) => {
    const headers = new Headers(request.headers);
    headers.set(protocolHeader, '999');
    return fetch(address, { ...request, headers });
  };
  await connected(service());
  const desk = service({ fetch: older });
  await desk.syncOpen({ wrapping: handed() });
  const refused = { ok: false, code: 'versionUnsupported' };
  expect(await desk.syncPull(everything)).toMatchObject(refused);
  expect(await desk.syncEnrol(await enrolmentAt(platform.url))).toMatchObject(refused);
  expect(await desk.syncTest({ address: platform.url })).toMatchObject({ ok: true, device: refused });
});

test.each([
  ['older', { least: 0, newest: 0 }, false],
  ['newer', { least: 2, newest: 4 }, false],
  ['of several editions', { least: 1, newest: 4 }, true],
])('a test tells of a platform that is %s, and of the clocks', async (_, protocol, speaksOurs) => {
  const address = await serve((_request, response) =>
    response.end(JSON.stringify({ name: '市平台', protocol, time: 1500 })),
  );
  const times = [1000, 3000];
  const desk = service({ now: () => times.shift() ?? 0 });
  const clocks = { clockAhead: 500, speaksOurs, device: null };
  expect(await desk.syncTest({ address })).toEqual({ ok: true, address, name: '市平台', ...clocks });
});

test('a test sends the token only to the platform that gave it', async () => {
  const seen: unknown[] = [];
  const other = await serve(({ headers }, response) => {
    seen.push(headers.authorization);
    response.end(JSON.stringify({ name: '别处', protocol: { least: 1, newest: 1 }, time: 1 }));
  });
  const desk = service();
  await connected(desk);
  expect(await desk.syncTest({ address: other })).toMatchObject({ ok: true, device: null });
  expect(await desk.syncTest({ address: 'http://10.0.0.1' })).toMatchObject({ code: 'badAddress' });
  expect(seen).toEqual([undefined]);
});

/** A desk whose requests hang after the enrolment, and what happens as soon as one does. */
async function hangingDesk(then: (desk: Service) => unknown): Promise<Service> {
  const silent = await serve(() => void then(desk));
  let hangs = false;
  const desk = service({
    fetch: (address, request) => fetch(hangs ? silent : address, request),
  });
  await connected(desk);
  hangs = true;
  return desk;
}

test('cancelling ends a request that hangs; the next one may begin', async () => {
  const desk = await hangingDesk(({ syncCancel }) => syncCancel(null));
  expect(await desk.syncPull(everything)).toMatchObject({ ok: false, code: 'cancelled' });
  const push = { cursor: null, changes: [changeWith()] };
  expect(await desk.syncPush(push)).toMatchObject({ ok: false, code: 'cancelled' });
});

test('closing ends what hangs, and nothing goes on without opening again', async () => {
  const desk = await hangingDesk(({ syncClose }) => syncClose(null));
  expect(await desk.syncPull(everything)).toMatchObject({ ok: false, code: 'cancelled' });
  expect(await desk.syncPull(everything)).toMatchObject({ ok: false, code: 'notOpen' });
  const push = { cursor: null, changes: [changeWith()] };
  expect(await desk.syncPush(push)).toMatchObject({ ok: false, code: 'notOpen' });
});

test('a desk that is locked while it opens stays closed', async () => {
  const desk = service();
  await connected(desk);
  const opening = desk.syncOpen({ wrapping: handed() });
  await desk.syncClose(null);
  expect(await opening).toMatchObject({ ok: false, code: 'cancelled' });
  expect(await desk.syncPull(everything)).toMatchObject({ code: 'notOpen' });
});

test('leaving closes and deletes; enrolling again makes another device', async () => {
  const desk = service();
  const before = await connected(desk);
  expect(await desk.syncForget(null)).toEqual({ ok: true });
  expect(await desk.syncPull(everything)).toMatchObject({ code: 'notOpen' });
  expect(await desk.syncConnection(null)).toEqual({ ok: true, connection: null });
  expect(await desk.syncOpen({ wrapping: handed() })).toMatchObject({ code: 'notEnrolled' });
  const after = await connected(desk);
  expect(after.device.id).not.toBe(before.device.id);
  expect(await desk.syncPull(everything)).toMatchObject({ ok: true });
});

test('a new enrolment closes what was open: its token belongs to the one before', async () => {
  const desk = service();
  await connected(desk);
  expect(await desk.syncEnrol(await enrolmentAt(platform.url))).toMatchObject({ ok: true });
  expect(await desk.syncPull(everything)).toMatchObject({ code: 'notOpen' });
});
