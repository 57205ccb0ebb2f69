import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Keyring } from '#shared/vault/keyring.ts';
import { openAttempts } from './attempts.ts';
import { readKeyring, writeKeyring } from './keyringFile.ts';

async function newProfile(): Promise<string> {
  const profile = await mkdtemp(path.join(tmpdir(), 'desk-vault-'));
  onTestFinished(() => rm(profile, { recursive: true, force: true }));
  return profile;
}

const keyring = (vaultId: string): Keyring => ({
  format: 'transformation-desk-keyring/1',
  vaultId,
  createdAt: 1,
  derivation: {
    algorithm: 'argon2id',
    salt: 'AAAAAAAAAAAAAAAAAAAAAA==',
    memoryKiB: 65_536,
    iterations: 3,
    parallelism: 1,
  },
  doors: [
    {
      id: '7d1c1a56-6d6b-4c3c-9c1e-0a0a0a0a0a0a',
      kind: 'passphrase',
      role: 'administrator',
      nonce: 'AAAAAAAAAAAAAAAA',
      wrapped: 'AAAA',
      person: null,
    },
  ],
});
const [mine, other] = ['0b6f1a52-1f5e-4c57-8f55-0a4f3b1c9d10', '1b6f1a52-1f5e-4c57-8f55-0a4f3b1c9d10'].map(
  keyring,
);

test('a first start has no keyring; afterwards either copy will do', async () => {
  const profile = await newProfile();
  expect(await readKeyring(profile)).toEqual({ ok: true, value: null });
  expect(await writeKeyring(profile, mine!)).toMatchObject({ ok: true });
  await writeFile(path.join(profile, 'vault/keyring.json'), '{"format":');
  expect(await readKeyring(profile)).toEqual({ ok: true, value: mine });
  await rm(path.join(profile, 'vault/keyring.json'));
  expect(await readKeyring(profile)).toEqual({ ok: true, value: mine });
});

test('the keyring of another vault replaces nothing', async () => {
  const profile = await newProfile();
  await writeKeyring(profile, mine!);
  expect(await writeKeyring(profile, other!)).toMatchObject({ ok: false, code: 'otherVault' });
  expect(await readKeyring(profile)).toEqual({ ok: true, value: mine });
});

test('data without a keyring are a loss and not a first start', async () => {
  const profile = await newProfile();
  await mkdir(path.join(profile, 'journal'));
  await writeFile(path.join(profile, 'journal/segment-1.tdj'), 'x');
  expect(await readKeyring(profile)).toMatchObject({ ok: false, code: 'keyringLost' });
  expect(await writeKeyring(profile, mine!)).toMatchObject({ ok: false, code: 'otherVault' });
});

test('two damaged copies are told, not taken for a first start', async () => {
  const profile = await newProfile();
  await writeKeyring(profile, mine!);
  for (const name of ['keyring.json', 'keyring.copy.json']) {
    await writeFile(path.join(profile, 'vault', name), 'no JSON');
  }
  expect(await readKeyring(profile)).toMatchObject({ ok: false, code: 'keyringDamaged' });
});

test('attempts count before they are known to fail, over restarts, and end with success', async () => {
  const profile = await newProfile();
  let now = 1_000_000;
  const attempts = () => openAttempts(profile, () => now);
  for (let count = 0; count < 4; count += 1) await attempts().begin();
  expect(await attempts().wait()).toBe(5000);
  now += 2000;
  expect(await attempts().wait()).toBe(3000);
  expect(await attempts().succeeded()).toBe(3);
  expect(await attempts().wait()).toBe(0);
  await attempts().begin();
  expect(await attempts().succeeded()).toBe(0);
});

test('spoiling the count gains nothing, and a clock that was set back waits from now', async () => {
  const profile = await newProfile();
  let now = 1_000_000;
  const attempts = openAttempts(profile, () => now);
  for (let count = 0; count < 4; count += 1) await attempts.begin();
  now = 500_000;
  expect(await attempts.wait()).toBe(5000);
  now += 5000;
  expect(await attempts.wait()).toBe(0);
  await writeFile(path.join(profile, 'vault/attempts.json'), 'spoilt');
  expect(await attempts.wait()).toBeGreaterThanOrEqual(15_000);
  expect(await readFile(path.join(profile, 'vault/attempts.json'), 'utf8')).toBe('spoilt');
});
