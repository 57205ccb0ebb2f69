import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeFaultOf, writeWhole } from '#electron/storage/writeWhole.ts';
import type { SystemKeychain } from '#electron/vault/systemKeychain.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import { z } from '#shared/model/zod.ts';

const length = 32;

/** `keychain`: only the system's keychain reads it; `file`: whoever reads the file does. */
const keySchema = z.object({
  format: z.literal('transformation-desk-kiosk-key/1'),
  guard: z.enum(['keychain', 'file']),
  key: z.base64(),
});

/**
 * The key of the kiosk's own database, made where there is none. Nobody types a passphrase at a kiosk that starts by
 * itself, so the system's keychain guards it, and where there is none, the rights of the file. `keyUnavailable`: it is
 * there and cannot be read; another one would not open what it closed.
 */
export async function kioskKey(
  folder: string,
  system: SystemKeychain,
): Promise<Result<Uint8Array, 'keyUnavailable' | 'writeFailed' | 'noSpace'>> {
  const file = path.join(folder, 'key.json');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? null : '',
  );
  if (text !== null) return readKey(text, system);
  const key = randomBytes(length);
  const guard = isAvailable(system) ? 'keychain' : 'file';
  const kept = guard === 'keychain' ? system.encrypt(key.toString('base64')) : key;
  const content = { format: 'transformation-desk-kiosk-key/1', guard, key: kept.toString('base64') };
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeWhole(file, Buffer.from(`${JSON.stringify(content)}\n`));
    await chmod(file, 0o600);
    return success(new Uint8Array(key));
  } catch (error) {
    return writeFaultOf(error) === 'noSpace'
      ? failure('noSpace', '磁盘空间不足，展厅数据没有建立；请清理磁盘后重新启动。')
      : failure('writeFailed', '磁盘不能写入，展厅数据没有建立；请确认磁盘可以写入后重新启动。');
  }
}

function readKey(text: string, system: SystemKeychain): Result<Uint8Array, 'keyUnavailable'> {
  try {
    const { guard, key } = keySchema.parse(JSON.parse(text));
    const kept = Buffer.from(key, 'base64');
    const bytes = guard === 'keychain' ? Buffer.from(system.decrypt(kept), 'base64') : kept;
    if (bytes.length === length) return success(new Uint8Array(bytes));
  } catch {
    // Told below, whatever it was: another system account, a keychain that was set anew, a damaged file.
  }
  return failure(
    'keyUnavailable',
    '展厅数据的密钥读不出来（可能换了系统账户），数据原样保留；请用原来的系统账户登录后重新启动。',
  );
}

function isAvailable(system: SystemKeychain): boolean {
  try {
    return system.isAvailable();
  } catch {
    return false;
  }
}
