import { expect, test } from 'vitest';
import { value } from '#data/testing/openFresh.ts';
import { createVaultCodec } from '#data/vault/rowCodec.ts';
import { enterpriseRow } from '#data/testing/sampleRows.ts';
import { parseKeyring } from '#shared/vault/keyring.ts';
import { accountsOf, addAccount, removeAccount } from './accounts.ts';
import { addKeychainDoor, createVaultByKeychain, openByKeychain, withoutKeychainDoor } from './keychain.ts';
import oldKeyring from './testing/keyring-1.json';
import { changePassphrase, createVault, openVault } from './vault.ts';

const passphrase = '滏阳河 沙盘 螺母 二十六';
const theirs = '洺河 齿轮 夜班 三十七';
const secret = Uint8Array.from({ length: 32 }, (_, index) => index);
const otherSecret = secret.map((byte) => byte ^ 1);
const made = createVault(passphrase, '王顾问', 1);
const known = { kind: 'passphrase', secret: passphrase } as const;

async function withKeychain() {
  const { keyring, unlocked } = await made;
  return value(await addKeychainDoor(keyring, unlocked.doorId, known, secret));
}

test('the keychain opens the same rows for the same person; passphrase and recovery code still do', async () => {
  const { unlocked, recoveryCode } = await made;
  const keyring = await withKeychain();
  expect(parseKeyring(JSON.stringify(keyring))).toEqual({ ok: true, value: keyring });
  const opened = await openByKeychain(keyring, secret);
  expect(opened).toMatchObject({ doorId: unlocked.doorId, person: '王顾问', role: 'administrator' });
  const stored = await createVaultCodec(unlocked.key).encode('enterprises', enterpriseRow(1));
  expect(await createVaultCodec(opened!.key).decode('enterprises', stored)).toEqual(enterpriseRow(1));
  expect(await openVault(keyring, 'passphrase', passphrase)).not.toBeNull();
  expect(await openVault(keyring, 'recovery', recoveryCode)).not.toBeNull();
  expect(await accountsOf(keyring, unlocked.key)).toHaveLength(1);
});

test('another secret opens nothing, nor does a keyring in which a role was raised', async () => {
  const keyring = await withKeychain();
  expect(await openByKeychain(keyring, otherSecret)).toBeNull();
  const doors = keyring.doors.map((door) => ({ ...door, role: 'lead' as const }));
  expect(await openByKeychain({ ...keyring, doors }, secret)).toBeNull();
});

test('it is switched on only by the person themselves, and for one person only', async () => {
  const { keyring, unlocked } = await made;
  const wrong = { kind: 'passphrase', secret: theirs } as const;
  expect(await addKeychainDoor(keyring, unlocked.doorId, wrong, secret)).toMatchObject({
    code: 'wrongPassphrase',
  });
  const by = { doorId: unlocked.doorId, proof: { kind: 'keychain', secret } } as const;
  const added = { person: '李顾问', role: 'consultant', passphrase: theirs } as const;
  const both = value(await addAccount(await withKeychain(), by, added));
  const colleague = (await openVault(both, 'passphrase', theirs))!;
  expect(await addKeychainDoor(both, colleague.doorId, wrong, otherSecret)).toMatchObject({
    code: 'keychainTaken',
  });
});

test('switched off, and with the person removed, it opens nothing any more', async () => {
  const { unlocked } = await made;
  const keyring = await withKeychain();
  expect(await openByKeychain(withoutKeychainDoor(keyring, unlocked.doorId), secret)).toBeNull();
  const added = { person: '李顾问', role: 'administrator', passphrase: theirs } as const;
  const by = { doorId: unlocked.doorId, proof: known };
  const both = value(await addAccount(keyring, by, added));
  const left = value(removeAccount(both, unlocked.doorId));
  expect(await openByKeychain(left, secret)).toBeNull();
  expect(left.doors.some(({ kind }) => kind === 'keychain')).toBe(false);
});

test('a vault without a known passphrase opens by keychain and recovery code, and takes a passphrase from either', async () => {
  const { keyring, recoveryCode, unlocked } = await createVaultByKeychain(secret, '王顾问', 1);
  expect(await openByKeychain(keyring, secret)).toMatchObject({ person: '王顾问', doorId: unlocked.doorId });
  expect(await openVault(keyring, 'recovery', recoveryCode)).not.toBeNull();
  for (const by of [
    { kind: 'keychain', secret },
    { kind: 'recovery', secret: recoveryCode },
  ] as const) {
    const changed = await changePassphrase(keyring, unlocked.doorId, by, passphrase);
    expect(await openVault(changed!, 'passphrase', passphrase)).toMatchObject({ person: '王顾问' });
    expect(await openByKeychain(changed!, secret)).not.toBeNull();
  }
  const wrong = { kind: 'keychain', secret: otherSecret } as const;
  expect(await changePassphrase(keyring, unlocked.doorId, wrong, passphrase)).toBeNull();
});

test('a keyring from before the keychain opens as ever', async () => {
  const keyring = value(parseKeyring(JSON.stringify(oldKeyring)));
  expect(await openVault(keyring, 'passphrase', passphrase)).toMatchObject({ person: '王顾问' });
  expect(await openByKeychain(keyring, secret)).toBeNull();
});
