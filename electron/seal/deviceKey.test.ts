import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { shippedInstrument } from '#tests/fixtures/packs.ts';
import { exampleParts } from '#tests/fixtures/sealParts.ts';
import { attachSignature, unsignedSeal } from '#shared/sealing/sealSession.ts';
import { signedBytes } from '#shared/sealing/signer.ts';
import { createDeviceKey, signWith } from './deviceKey.ts';
import { readDeviceKey, storeDeviceKey } from './deviceKeyFile.ts';

let profile: string;
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'device-key-'));
});
afterEach(() => rmSync(profile, { recursive: true, force: true }));

const folder = () => readdirSync(join(profile, 'seal')).sort();

describe('the key of a device', () => {
  test('signs a seal that verifies, by the wrapping key it was made under and no other', () => {
    const wrapping = randomBytes(32);
    const key = createDeviceKey(wrapping, new Uint8Array([1, 2, 3]));
    const parts = exampleParts(shippedInstrument());
    const unsigned = unsignedSeal(parts, key);
    if (!unsigned.ok) throw new Error(unsigned.message);
    const message = signedBytes(unsigned.value);
    const signature = signWith(key, wrapping, message);
    expect(signature).toHaveLength(64);
    expect(attachSignature(unsigned.value, signature!, parts)).toMatchObject({ ok: true });
    expect(signWith(key, randomBytes(32), message)).toBeNull();
  });

  test('does not sign as another: a file whose public half was exchanged does not open', () => {
    const wrapping = randomBytes(32);
    const [key, other] = [createDeviceKey(wrapping, wrapping), createDeviceKey(wrapping, wrapping)];
    expect(other.id).not.toBe(key.id);
    expect(signWith({ ...key, publicKey: other.publicKey }, wrapping, new Uint8Array(1))).toBeNull();
    expect(signWith({ ...key, sealed: '' }, wrapping, new Uint8Array(1))).toBeNull();
  });
});

describe('its file', () => {
  test('is read as it was stored, and an earlier one is kept aside', async () => {
    expect(await readDeviceKey(profile)).toEqual({ ok: true, value: null });
    const [first, second] = [1, 2].map((byte) => createDeviceKey(randomBytes(32), new Uint8Array([byte])));
    await storeDeviceKey(profile, first!, 5);
    expect(await readDeviceKey(profile)).toEqual({ ok: true, value: first });
    await storeDeviceKey(profile, second!, 7);
    expect(await readDeviceKey(profile)).toEqual({ ok: true, value: second });
    expect(folder()).toEqual(['device-key-until-7.json', 'device-key.json']);
    const aside = readFileSync(join(profile, 'seal', 'device-key-until-7.json'), 'utf8');
    expect(JSON.parse(aside)).toEqual(first);
  });

  test('that is no key counts as none', async () => {
    await storeDeviceKey(profile, createDeviceKey(randomBytes(32), new Uint8Array()), 1);
    for (const text of ['', '{}', 'ffff']) {
      writeFileSync(join(profile, 'seal', 'device-key.json'), text);
      expect(await readDeviceKey(profile)).toEqual({ ok: true, value: null });
    }
  });
});
