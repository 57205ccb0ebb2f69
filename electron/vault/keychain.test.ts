import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openKeychain } from './keychain.ts';
import type { SystemKeychain } from './systemKeychain.ts';

let userData = '';
const logged: string[] = [];
beforeEach(async () => {
  userData = await mkdtemp(path.join(tmpdir(), 'desk-keychain-'));
  logged.length = 0;
});
afterEach(() => rm(userData, { recursive: true }));

/** A keychain of one system account: it reads only what it wrote itself. */
const accountOf = (account: string, isAvailable = true): SystemKeychain => ({
  isAvailable: () => isAvailable,
  encrypt: (text) => Buffer.from(`${account}|${Buffer.from(text).toString('hex')}`),
  decrypt: (encrypted) => {
    const [owner, hex = ''] = encrypted.toString().split('|');
    if (owner !== account) throw new Error('encrypted for somebody else');
    return Buffer.from(hex, 'hex').toString();
  },
});
const keychainOf = (system: SystemKeychain) => openKeychain(userData, system, (line) => logged.push(line));
const file = () => path.join(userData, 'vault', 'keychain.json');

test('a secret comes back for the same system account, and is nowhere in the clear', async () => {
  const keychain = keychainOf(accountOf('wang'));
  expect(keychain.isStored()).toBe(false);
  const made = await keychain.make();
  if (!made.ok) throw new Error(made.code);
  expect(made.value).toHaveLength(32);
  expect(keychain.isStored()).toBe(true);
  expect(await keychain.read()).toEqual(made);
  const text = await readFile(file(), 'utf8');
  expect(text).not.toContain(Buffer.from(made.value).toString('base64'));
  expect(text).not.toContain(Buffer.from(made.value).toString('hex'));
});

test('each secret is another one, and a dropped one is gone', async () => {
  const keychain = keychainOf(accountOf('wang'));
  const [first, second] = [await keychain.make(), await keychain.make()];
  expect(first).not.toEqual(second);
  await keychain.drop();
  expect(keychain.isStored()).toBe(false);
  expect(await keychain.read()).toMatchObject({ code: 'keychainLost' });
});

test('another system account, a damaged file and a keychain that is gone are told in words', async () => {
  await keychainOf(accountOf('wang')).make();
  const other = await keychainOf(accountOf('li')).read();
  expect(other).toMatchObject({ code: 'keychainLost' });
  expect(!other.ok && other.message).toMatch(/数据没有改动，请用口令或恢复码解锁/);
  expect(await keychainOf(accountOf('wang', false)).read()).toMatchObject({ code: 'keychainUnavailable' });
  expect(await keychainOf(accountOf('wang', false)).make()).toMatchObject({ code: 'keychainUnavailable' });
  await writeFile(file(), '{"format":');
  expect(await keychainOf(accountOf('wang')).read()).toMatchObject({ code: 'keychainLost' });
  expect(logged.every((line) => line === 'keychain: secret not readable')).toBe(true);
});

test('a keychain that fails when asked counts as none', () => {
  const broken = { ...accountOf('wang'), isAvailable: () => JSON.parse('{') as boolean };
  expect(keychainOf(broken).isAvailable()).toBe(false);
});
