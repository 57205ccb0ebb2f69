import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDeviceKey, signWith } from '#electron/seal/deviceKey.ts';
import { readDeviceKey, storeDeviceKey, type DeviceKeyFile } from '#electron/seal/deviceKeyFile.ts';
import { platformService } from '#electron/sync/platformService.ts';
import { failure } from '#shared/model/result.ts';
import { memoryStorage } from '#tests/platform/memoryStorage.ts';
import { addSampleData, type SampleCodes } from '#tests/platform/sampleData.ts';
import { changeWith } from '#tests/platform/testData.ts';
import { startServer, type TestServer } from '#tests/platform/testServer.ts';
import type { SealHost } from '#vault/deviceSigner.ts';
import { hostPlatform } from './hostPlatform.ts';
import { enrolDevice, openConnection } from './openConnection.ts';

const opened: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close();
});

let profile: string;
let platform: TestServer;
let codes: SampleCodes;
beforeEach(async () => {
  profile = mkdtempSync(join(tmpdir(), 'open-'));
  opened.push(() => rmSync(profile, { recursive: true, force: true }));
  const storage = memoryStorage();
  codes = await addSampleData(storage, Date.now());
  platform = await startServer({ storage });
  opened.push(platform.close);
});

const publicPart = ({ id, publicKey, wrapped }: DeviceKeyFile) => ({
  id,
  publicKey,
  wrapped: new Uint8Array(Buffer.from(wrapped, 'base64')),
});

/** Main's own calls, without the wire between page and main. */
function main() {
  const service = platformService({
    userData: profile,
    appVersion: '0.1.0',
    fetch,
    now: Date.now,
    log: () => undefined,
  });
  const seal: SealHost = {
    deviceKey: async () => {
      const read = await readDeviceKey(profile);
      if (!read.ok) return read;
      return { ok: true, key: read.value === null ? null : publicPart(read.value) };
    },
    makeDeviceKey: async ({ wrapping, wrapped }) => {
      const key = createDeviceKey(wrapping, wrapped);
      const stored = await storeDeviceKey(profile, key, Date.now());
      return stored.ok ? { ok: true, key: publicPart(key) } : stored;
    },
    signSeal: async ({ message, wrapping }) => {
      const read = await readDeviceKey(profile);
      const signature = read.ok && read.value !== null ? signWith(read.value, wrapping, message) : null;
      return signature === null ? failure('deviceKeyLost', '打不开') : { ok: true, signature };
    },
  };
  return { ...service, ...seal };
}

const newVault = () =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

const enrolment = () => ({ address: platform.url, code: codes.consultant, deviceName: '一号笔记本' });

async function enrolled(vault: CryptoKey) {
  const connection = await enrolDevice(main(), vault, enrolment());
  if (!connection.ok) throw new Error(connection.message);
  return connection.value;
}

const everything = { since: null, tables: ['enterprises' as const], limit: 100 };

test('a laptop without a device key is enrolled, and opens after each start with the same vault', async () => {
  const vault = await newVault();
  const connection = await enrolled(vault);
  expect(JSON.parse(readFileSync(join(profile, 'seal', 'device-key.json'), 'utf8'))).toHaveProperty('sealed');
  for (const _ of ['first', 'second']) {
    const host = main();
    expect(await openConnection(host, vault, connection)).toMatchObject({ ok: true });
    const port = hostPlatform(host);
    const pushed = await port.push({ cursor: null, changes: [changeWith()] });
    expect(pushed).toMatchObject({ ok: true, value: { answers: [{ outcome: 'applied' }] } });
    expect(await port.pull(everything)).toMatchObject({ ok: true });
  }
});

test('another vault does not open it, nor a wrapping key that was made for something else', async () => {
  const vault = await newVault();
  const connection = await enrolled(vault);
  const host = main();
  expect(await openConnection(host, await newVault(), connection)).toMatchObject({ code: 'tokenLost' });
  const key = await host.deviceKey(null);
  if (!key.ok || key.key === null) throw new Error('no device key');
  expect(await openConnection(host, vault, key.key)).toMatchObject({ code: 'tokenLost' });
  expect(await hostPlatform(host).pull(everything)).toMatchObject({ ok: false, code: 'unreachable' });
});

test('what main refuses comes through, and the page keeps nothing of the wrapping key', async () => {
  const vault = await newVault();
  const handed: Uint8Array[] = [];
  const host = main();
  const watching: typeof host = {
    ...host,
    syncEnrol: (input) => {
      handed.push(input.wrapping);
      return host.syncEnrol({ ...input, wrapping: input.wrapping.slice() });
    },
    syncOpen: ({ wrapping }) => {
      handed.push(wrapping);
      return host.syncOpen({ wrapping: wrapping.slice() });
    },
  };
  const refused = await enrolDevice(watching, vault, { ...enrolment(), code: 'ABCD-EFGH-JKMN' });
  expect(refused).toMatchObject({ ok: false, code: 'notFound' });
  const connection = await enrolDevice(watching, vault, enrolment());
  if (!connection.ok) throw new Error(connection.message);
  expect(await openConnection(watching, vault, connection.value)).toMatchObject({ ok: true });
  await host.syncForget(null);
  expect(await openConnection(watching, vault, connection.value)).toMatchObject({ code: 'notEnrolled' });
  expect(handed).toHaveLength(4);
  for (const wrapping of handed) expect([...new Set(wrapping)]).toEqual([0]);
});

test('a main that does not answer is told in words', async () => {
  const vault = await newVault();
  const connection = await enrolled(vault);
  const silent = () => Promise.reject(new Error('unexpected'));
  const host = { ...main(), syncOpen: silent, syncEnrol: silent, makeDeviceKey: silent };
  expect(await openConnection(host, vault, connection)).toMatchObject({ ok: false, code: 'noAnswer' });
  expect(await enrolDevice(host, vault, enrolment())).toMatchObject({ ok: false, code: 'noAnswer' });
  const other = await newVault();
  expect(await enrolDevice(host, other, enrolment())).toMatchObject({ code: 'deviceKeyMissing' });
});
