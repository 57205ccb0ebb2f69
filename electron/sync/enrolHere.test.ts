import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDeviceKey } from '#electron/seal/deviceKey.ts';
import { storeDeviceKey } from '#electron/seal/deviceKeyFile.ts';
import { issueCode } from '#tests/platform/enrolment.ts';
import { memoryStorage, type MemoryStorage } from '#tests/platform/memoryStorage.ts';
import { addSampleData } from '#tests/platform/sampleData.ts';
import { startServer, type TestServer } from '#tests/platform/testServer.ts';
import { openFaultProxy } from '#tests/sync/faultProxy.ts';
import { readConnection } from './connectionFile.ts';
import { openToken } from './connectionToken.ts';
import { enrolHere } from './enrolHere.ts';
import { askDevice } from './platformCalls.ts';
import type { Surroundings } from './surroundings.ts';

const opened: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close();
});

const key = createDeviceKey(randomBytes(32), new Uint8Array());
const wrapping = randomBytes(32);
let profile: string;
let storage: MemoryStorage;
let platform: TestServer;
let asked: number;
beforeEach(async () => {
  profile = mkdtempSync(join(tmpdir(), 'enrol-'));
  opened.push(() => rmSync(profile, { recursive: true, force: true }));
  await storeDeviceKey(profile, key, 1);
  storage = memoryStorage();
  await addSampleData(storage, Date.now());
  platform = await startServer({ storage });
  opened.push(platform.close);
  asked = 0;
});

const desk = (): Surroundings => ({
  userData: profile,
  appVersion: '0.1.0',
  fetch: (address, request) => {
    asked += 1;
    return fetch(address, request);
  },
  now: () => 1_700_000_000_000,
  log: () => undefined,
});

async function enrolmentAt(address: string) {
  const code = await issueCode(storage, 'consultant', 'handan', Date.now());
  return { address, code, deviceName: '一号笔记本', wrapping, wrapped: new Uint8Array([7]) };
}

/** The token that is stored here. */
async function storedToken(): Promise<string | null> {
  const stored = await readConnection(profile);
  return stored.ok && stored.value !== null ? openToken(stored.value, wrapping) : null;
}

test('the stored token is that of the device that the platform knows, by its public key', async () => {
  const enrolled = await enrolHere(await enrolmentAt(platform.url), desk());
  if (!enrolled.ok) throw new Error(enrolled.message);
  const line = { address: platform.url, fetch, signal: new AbortController().signal, patience: 5000 };
  const known = await askDevice((await storedToken()) ?? '', line);
  expect(known).toEqual({ ok: true, value: enrolled.connection.device });
  expect(enrolled.connection.enrolledAt).toBe(1_700_000_000_000);
  const [registered] = [...storage.snapshot().registry.tokens.values()];
  expect(registered?.publicKey).toBe(Buffer.from(key.publicKey, 'hex').toString('base64'));
});

test('a code is good once, and a wrong one never; the earlier enrolment stays', async () => {
  const first = await enrolmentAt(platform.url);
  expect(await enrolHere(first, desk())).toMatchObject({ ok: true });
  const token = await storedToken();
  expect(token).not.toBeNull();
  expect(await enrolHere(first, desk())).toMatchObject({ code: 'codeUsed' });
  expect(await enrolHere({ ...first, code: 'ABCD-EFGH-JKMN' }, desk())).toMatchObject({ code: 'notFound' });
  expect(await storedToken()).toBe(token);
});

test('what cannot succeed is not sent: the code stays good', async () => {
  const good = await enrolmentAt(platform.url);
  expect(await enrolHere({ ...good, address: 'http://10.0.0.1' }, desk())).toMatchObject({
    code: 'badAddress',
  });
  expect(await enrolHere({ ...good, code: 'ABC' }, desk())).toMatchObject({ code: 'badCode' });
  rmSync(join(profile, 'seal'), { recursive: true });
  expect(await enrolHere(good, desk())).toMatchObject({ code: 'deviceKeyMissing' });
  expect(asked).toBe(0);
});

test('when the answer is lost, it is said what may have become of the code', async () => {
  const faults = { lost: 0, unanswered: 1, truncated: 0, doubled: 0, delay: 0 };
  const port = () => Number(new URL(platform.url).port);
  const proxy = await openFaultProxy(port, () => 0, faults);
  opened.push(proxy.close);
  const enrolment = await enrolmentAt(proxy.url);
  expect(await enrolHere(enrolment, desk())).toMatchObject({
    ok: false,
    code: 'unreachable',
    message: expect.stringMatching(/登记码已经用过.*新的登记码/),
  });
  expect(await readConnection(profile)).toEqual({ ok: true, value: null });
  proxy.mend();
  expect(await enrolHere(enrolment, desk())).toMatchObject({ code: 'codeUsed' });
});

test('where the platform was not reached at all, nothing is said of a used code', async () => {
  await platform.close();
  const refused = await enrolHere(await enrolmentAt(platform.url), desk());
  expect(refused).toMatchObject({ ok: false, code: 'unreachable' });
  expect(refused.ok ? '' : refused.message).not.toContain('登记码');
});

test('an enrolment that cannot be stored says that the code is used up', async () => {
  writeFileSync(join(profile, 'sync'), '');
  expect(await enrolHere(await enrolmentAt(platform.url), desk())).toMatchObject({
    ok: false,
    code: 'writeFailed',
    message: expect.stringContaining('登记码已经用掉'),
  });
});
