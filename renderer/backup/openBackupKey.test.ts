import { expect, test } from 'vitest';
import { value } from '#data/testing/openFresh.ts';
import type { Keyring } from '#shared/vault/keyring.ts';
import { recoveryCodeFrom } from '#shared/vault/recoveryCode.ts';
import { createVault } from '#vault/vault.ts';
import { openBackupKey } from './openBackupKey.ts';

const passphrase = '滏阳河 沙盘 螺母 二十六';
/** One for all tests: deriving keys is slow on purpose. */
const made = createVault(passphrase, '王顾问', 1);

test('a backup opens by passphrase and by recovery code, however the code is typed', async () => {
  const { keyring, recoveryCode } = await made;
  expect(value(await openBackupKey(keyring, passphrase))).toMatchObject({
    role: 'administrator',
    person: '王顾问',
  });
  const typed = recoveryCode.toLowerCase().replaceAll('-', ' ');
  expect(value(await openBackupKey(keyring, typed)).role).toBe('administrator');
});

test('anything else is refused and says that nothing has changed', async () => {
  const { keyring } = await made;
  const otherCode = recoveryCodeFrom(new Uint8Array(16));
  for (const wrong of ['另一个 口令', otherCode, '']) {
    const refused = await openBackupKey(keyring, wrong);
    expect(refused).toMatchObject({ code: 'wrongSecret' });
    expect(!refused.ok && refused.message).toContain('本机数据没有变化');
  }
});

test('a door whose role was raised in the file opens nothing', async () => {
  const { keyring } = await made;
  const doors = keyring.doors.map((door) => ({ ...door, role: 'lead' as const }));
  const altered: Keyring = { ...keyring, doors };
  expect(await openBackupKey(altered, passphrase)).toMatchObject({ code: 'wrongSecret' });
});
