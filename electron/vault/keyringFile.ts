import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeFaultOf, writeWhole } from '#electron/storage/writeWhole.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import { parseKeyring, type Keyring } from '#shared/vault/keyring.ts';

/** The keyring lies twice: without it nothing on this laptop can be read again. */
function filesOf(userData: string): readonly string[] {
  return [path.join(userData, 'vault', 'keyring.json'), path.join(userData, 'vault', 'keyring.copy.json')];
}

/** Where a vault's data would be: present, they say that a missing keyring is a loss and not a first start. */
function hasData(userData: string): boolean {
  const journal = path.join(userData, 'journal');
  return existsSync(journal) && readdirSync(journal).length > 0;
}

/**
 * The keyring of this laptop, from whichever copy can be read; null at a first start. `keyringLost`: there are data but
 * no keyring. Otherwise the fault of the first copy.
 */
export async function readKeyring(
  userData: string,
): Promise<Result<Keyring | null, 'keyringDamaged' | 'keyringNewer' | 'keyringLost'>> {
  const texts = await Promise.all(
    filesOf(userData).map((file) => readFile(file, 'utf8').catch(() => undefined)),
  );
  const parsed = texts.filter((text) => text !== undefined).map(parseKeyring);
  const good = parsed.find((each) => each.ok) ?? parsed[0];
  if (good !== undefined) return good;
  if (!hasData(userData)) return success(null);
  return failure(
    'keyringLost',
    '找不到本机的钥匙文件（vault 文件夹），数据原样保留但无法打开；请把该文件夹放回原处后重试，或在新电脑上从备份恢复。',
  );
}

/** Stores the keyring in both places. `otherVault`: another vault is here already, and nothing was changed. */
export async function writeKeyring(
  userData: string,
  keyring: Keyring,
): Promise<Result<void, 'otherVault' | 'writeFailed' | 'noSpace'>> {
  const here = await readKeyring(userData);
  if (here.ok ? here.value !== null && here.value.vaultId !== keyring.vaultId : true) {
    return failure('otherVault', '本机已有另一份加密数据，钥匙没有改动；请先备份并移走原有数据。');
  }
  try {
    const bytes = Buffer.from(`${JSON.stringify(keyring, null, 2)}\n`);
    for (const file of filesOf(userData)) {
      await mkdir(path.dirname(file), { recursive: true });
      await writeWhole(file, bytes);
    }
    return success(undefined);
  } catch (error) {
    return writeFaultOf(error) === 'noSpace'
      ? failure('noSpace', '磁盘空间不足，钥匙没有保存，原来的口令仍然有效；请清理磁盘后再试一次。')
      : failure('writeFailed', '钥匙没有保存，原来的口令仍然有效；请确认磁盘可以写入后再试一次。');
  }
}
