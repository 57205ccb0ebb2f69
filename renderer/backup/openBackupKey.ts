import { failure, success, type Result } from '#shared/model/result.ts';
import type { Keyring } from '#shared/vault/keyring.ts';
import { readRecoveryCode } from '#shared/vault/recoveryCode.ts';
import { normalisePassphrase } from '#shared/vault/passphraseRules.ts';
import { openVault, type Unlocked } from '#vault/vault.ts';

/**
 * Opens a backup's keyring by what a person typed: a recovery code is known by its form and check symbol, anything else
 * is a passphrase. Both are those of the time at which the backup was made. The hall's passphrase opens no rows.
 */
export async function openBackupKey(
  keyring: Keyring,
  typed: string,
): Promise<Result<Unlocked, 'wrongSecret' | 'hallOnly'>> {
  const unlocked = await tryDoors(keyring, typed);
  if (unlocked === null) {
    return failure(
      'wrongSecret',
      '口令或恢复码不正确，本机数据没有变化；请使用制作这份备份时有效的口令或恢复码。',
    );
  }
  if (unlocked.role !== 'hall') return success(unlocked);
  return failure('hallOnly', '展厅口令打不开企业数据，本机数据没有变化；请使用顾问或管理员的口令。');
}

async function tryDoors(keyring: Keyring, typed: string): Promise<Unlocked | null> {
  const code = readRecoveryCode(typed);
  const byCode = code.ok ? await openVault(keyring, 'recovery', code.value) : null;
  if (byCode !== null || normalisePassphrase(typed) === '') return byCode;
  return openVault(keyring, 'passphrase', typed);
}
