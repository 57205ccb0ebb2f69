import { expect, test } from 'vitest';
import { createVaultCodec } from '#data/vault/rowCodec.ts';
import { enterpriseRow } from '#data/testing/sampleRows.ts';
import { parseKeyring } from '#shared/vault/keyring.ts';
import { changePassphrase, createVault, openVault } from './vault.ts';

const passphrase = '滏阳河 沙盘 螺母 二十六';
const made = createVault(passphrase, '王顾问', 1);

test('a new vault opens by its passphrase and by its recovery code, to the same rows', async () => {
  const { keyring, recoveryCode, unlocked } = await made;
  expect(parseKeyring(JSON.stringify(keyring))).toMatchObject({ ok: true });
  const row = enterpriseRow(1);
  const stored = await createVaultCodec(unlocked.key).encode('enterprises', row);
  for (const [kind, secret] of [
    ['passphrase', passphrase],
    ['recovery', recoveryCode],
  ] as const) {
    const opened = await openVault(keyring, kind, secret);
    expect(opened?.role).toBe('administrator');
    expect(await createVaultCodec(opened!.key).decode('enterprises', stored)).toEqual(row);
  }
  expect((await openVault(keyring, 'passphrase', passphrase))?.person).toBe('王顾问');
});

test('another passphrase, or a keyring in which a role was raised, opens nothing', async () => {
  const { keyring } = await made;
  expect(await openVault(keyring, 'passphrase', `${passphrase}!`)).toBeNull();
  const doors = keyring.doors.map((door) => ({ ...door, role: 'lead' as const }));
  expect(await openVault({ ...keyring, doors }, 'passphrase', passphrase)).toBeNull();
});

test('no name and no key stands in the keyring, and the data key cannot be read out', async () => {
  const { keyring, unlocked } = await made;
  expect(JSON.stringify(keyring)).not.toContain('王顾问');
  expect(unlocked.key.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('raw', unlocked.key)).rejects.toThrow();
});

test('a changed passphrase opens the same rows; the old one no longer does', async () => {
  const { keyring, recoveryCode, unlocked } = await made;
  const next = '新的口令 也要十个字以上';
  const changed = await changePassphrase(
    keyring,
    unlocked.doorId,
    { kind: 'passphrase', secret: passphrase },
    next,
  );
  const stored = await createVaultCodec(unlocked.key).encode('enterprises', enterpriseRow(1));
  const opened = await openVault(changed!, 'passphrase', next);
  expect(opened).toMatchObject({ person: '王顾问', role: 'administrator' });
  expect(await createVaultCodec(opened!.key).decode('enterprises', stored)).toEqual(enterpriseRow(1));
  expect(await openVault(changed!, 'passphrase', passphrase)).toBeNull();
  expect(await openVault(changed!, 'recovery', recoveryCode)).not.toBeNull();
});

test('a passphrase is changed only by who knows the old one, or the recovery code', async () => {
  const { keyring, recoveryCode, unlocked } = await made;
  const by = (kind: 'passphrase' | 'recovery', secret: string) =>
    changePassphrase(keyring, unlocked.doorId, { kind, secret }, '新的口令 也要十个字以上');
  expect(await by('passphrase', '不是这个口令')).toBeNull();
  expect(await by('recovery', recoveryCode)).not.toBeNull();
});
