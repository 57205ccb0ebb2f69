import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { initialKioskSettings } from '#shared/kiosk/kioskSettings.ts';
import { kioskKey } from './kioskKey.ts';
import { readKiosk } from './kioskFile.ts';
import { kioskService, type Operator } from './kioskService.ts';

let folder: string;
let time = 1_800_000_000_000;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kiosk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function openKiosk() {
  let here = false;
  const operator: Operator = {
    isHere: () => here,
    enter: () => (here = true),
    leave: () => (here = false),
  };
  const set = { folder, now: () => time, log: () => undefined, onSettings: () => undefined };
  return { ...kioskService(set)(operator), operator };
}

test('the first PIN is set by whoever sets the kiosk up, every later one by the operator', async () => {
  const kiosk = openKiosk();
  expect(await kiosk.kioskSetPin({ pin: '246810' })).toEqual({ ok: true });
  await kiosk.kioskLock(null);
  expect(await kiosk.kioskSetPin({ pin: '111111' })).toMatchObject({ code: 'notOperator' });
  expect(await kiosk.kioskUnlock({ pin: '111111' })).toMatchObject({ code: 'wrongPin' });
  time += 60_000;
  expect(await kiosk.kioskUnlock({ pin: '246810' })).toEqual({ ok: true });
  expect(await kiosk.kioskSetPin({ pin: '135790' })).toEqual({ ok: true });
});

test('wrong tries make the next one wait, also after a restart', async () => {
  const kiosk = openKiosk();
  await kiosk.kioskSetPin({ pin: '246810' });
  await kiosk.kioskLock(null);
  let wait = 0;
  for (let tries = 0; tries < 40 && wait === 0; tries += 1) {
    const tried = await kiosk.kioskUnlock({ pin: '000000' });
    if (!tried.ok) ({ wait } = tried);
  }
  expect(wait).toBeGreaterThan(0);
  const again = openKiosk();
  expect(await again.kioskUnlock({ pin: '246810' })).toMatchObject({ code: 'tooSoon' });
  expect(again.operator.isHere()).toBe(false);
  time += wait;
  expect(await again.kioskUnlock({ pin: '246810' })).toEqual({ ok: true });
});

test('a damaged file never lets anybody set a PIN', async () => {
  await openKiosk().kioskSetPin({ pin: '246810' });
  const file = path.join(folder, 'kiosk.json');
  expect(readFileSync(file, 'utf8')).not.toContain('246810');
  writeFileSync(file, '{"format":"transformation-desk-kiosk/1"');
  const kiosk = openKiosk();
  expect(await kiosk.kioskSetPin({ pin: '111111' })).toMatchObject({ code: 'notOperator' });
  expect(await kiosk.kioskUnlock({ pin: '111111' })).toMatchObject({ code: 'pinDamaged' });
});

test('settings are kept', async () => {
  const settings = { ...initialKioskSettings, idleSeconds: 90, playlist: ['overview'] };
  expect(await openKiosk().kioskSaveSettings(settings)).toEqual({ ok: true });
  expect((await readKiosk(folder)).file.settings).toEqual(settings);
});

test('the key is the same at every start, guarded by the keychain where there is one', async () => {
  const scrambled = (text: string) => Buffer.from(Buffer.from(text).toReversed());
  const system = {
    isAvailable: () => true,
    encrypt: scrambled,
    decrypt: (bytes: Buffer) => Buffer.from(bytes.toReversed()).toString(),
  };
  const made = await kioskKey(folder, system);
  expect(made.ok && made.value.length).toBe(32);
  expect(await kioskKey(folder, system)).toEqual(made);
  const gone = {
    ...system,
    decrypt: () => {
      throw new Error('another account');
    },
  };
  expect(await kioskKey(folder, gone)).toMatchObject({ ok: false, code: 'keyUnavailable' });
  expect(await kioskKey(folder, system)).toEqual(made);
});
