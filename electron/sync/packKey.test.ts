import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDeviceKey } from '#electron/seal/deviceKey.ts';
import { storeDeviceKey } from '#electron/seal/deviceKeyFile.ts';
import { issueCode } from '#tests/platform/enrolment.ts';
import { memoryStorage, type MemoryStorage } from '#tests/platform/memoryStorage.ts';
import { memoryPacks } from '#tests/platform/packs/memoryPacks.ts';
import { addSampleData } from '#tests/platform/sampleData.ts';
import { startServer } from '#tests/platform/testServer.ts';
import { storeConnection } from './connectionFile.ts';
import { closeConnection } from './connectionToken.ts';
import { platformService } from './platformService.ts';

const opened: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close();
});

let profile: string;
let storage: MemoryStorage;
beforeEach(async () => {
  profile = mkdtempSync(join(tmpdir(), 'pack-key-'));
  opened.push(() => rmSync(profile, { recursive: true, force: true }));
  await storeDeviceKey(profile, createDeviceKey(randomBytes(32), new Uint8Array()), 1);
  storage = memoryStorage();
  await addSampleData(storage, Date.now());
});

const desk = () =>
  platformService({ userData: profile, appVersion: '0.1.0', fetch, now: Date.now, log: () => undefined });
const wrapping = randomBytes(32);
const handed = () => new Uint8Array(wrapping);
const file = () => join(profile, 'sync', 'connection.json');

/** Enrols at a platform with packs of its own; gives the key that it signs them with. */
async function enrolled(): Promise<string> {
  const packs = memoryPacks();
  const platform = await startServer({ storage, packs });
  opened.push(platform.close);
  const code = await issueCode(storage, 'consultant', 'handan', Date.now());
  const about = { address: platform.url, code, deviceName: '一号笔记本', wrapped: new Uint8Array([7]) };
  expect(await desk().syncEnrol({ ...about, wrapping: handed() })).toMatchObject({
    ok: true,
    connection: { packKey: packs.publicKey },
  });
  return packs.publicKey;
}

test('the key of the enrolment is kept, until the next enrolment brings another one', async () => {
  const first = await enrolled();
  expect(await desk().syncConnection(null)).toMatchObject({ connection: { packKey: first } });
  expect(await desk().syncOpen({ wrapping: handed() })).toEqual({ ok: true });
  const second = await enrolled();
  expect(second).not.toBe(first);
  expect(await desk().syncConnection(null)).toMatchObject({ connection: { packKey: second } });
});

test.each([
  ['exchanged', { packKey: memoryPacks().publicKey }],
  ['taken away', { packKey: undefined }],
])('a connection whose key was %s does not open', async (_, more) => {
  await enrolled();
  const kept = JSON.parse(readFileSync(file(), 'utf8')) as object;
  writeFileSync(file(), JSON.stringify({ ...kept, ...more }));
  expect(await desk().syncOpen({ wrapping: handed() })).toMatchObject({ ok: false, code: 'tokenLost' });
});

test('a connection from before there were packs opens, without a key', async () => {
  const device = {
    id: '0193a1f0-9b40-7e55-b1c3-5d8e2f7a6c10',
    name: '一号笔记本',
    scope: 'consultant',
  } as const;
  const place = {
    address: 'https://platform.example',
    device: { ...device, centre: { id: 'handan', name: '邯郸市转型促进中心' } },
    enrolledAt: 1,
    token: 'a token of an earlier enrolment',
    wrapped: new Uint8Array([7]),
  };
  await storeConnection(profile, closeConnection(place, handed()));
  expect(readFileSync(file(), 'utf8')).not.toContain('packKey');
  expect(await desk().syncConnection(null)).toMatchObject({ connection: { packKey: null } });
  expect(await desk().syncOpen({ wrapping: handed() })).toEqual({ ok: true });
});
