import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { writeFaultOf, writeWhole } from '#electron/storage/writeWhole.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import { z } from '#shared/model/zod.ts';
import { keychainSecretLength } from '#shared/vault/keychainDoor.ts';
import type { SystemKeychain } from './systemKeychain.ts';

const fileSchema = z.object({ format: z.literal('transformation-desk-keychain/1'), secret: z.string() });

/** A secret that only the system's keychain can read again; with it, a door of the keyring opens. */
export type Keychain = {
  readonly isAvailable: () => boolean;
  readonly isStored: () => boolean;
  /** Makes a new secret in place of any earlier one. */
  readonly make: () => Promise<Result<Uint8Array, 'keychainUnavailable' | 'writeFailed' | 'noSpace'>>;
  readonly read: () => Promise<Result<Uint8Array, 'keychainUnavailable' | 'keychainLost'>>;
  readonly drop: () => Promise<void>;
};

const elsewhere = '数据没有改动，请用口令或恢复码解锁';
const unavailable = failure(
  'keychainUnavailable',
  `本机的系统钥匙串现在不能用（可能没有登录或已被关闭），${elsewhere}。`,
);
const lost = failure(
  'keychainLost',
  `系统钥匙串打不开本机的钥匙（换了系统账户，或钥匙串重置过），${elsewhere}；之后可在设置中重新开启。`,
);

/** The keychain's part of one profile. What it holds never goes to the log. */
export function openKeychain(
  userData: string,
  system: SystemKeychain,
  log: (what: string) => void,
): Keychain {
  const file = path.join(userData, 'vault', 'keychain.json');
  const isAvailable = (): boolean => {
    try {
      return system.isAvailable();
    } catch {
      return false;
    }
  };
  return {
    isAvailable,
    isStored: () => existsSync(file),
    make: async () => {
      if (!isAvailable()) return unavailable;
      try {
        const secret = randomBytes(keychainSecretLength);
        const encrypted = system.encrypt(secret.toString('base64')).toString('base64');
        const text = JSON.stringify({ format: 'transformation-desk-keychain/1', secret: encrypted });
        await mkdir(path.dirname(file), { recursive: true });
        await writeWhole(file, Buffer.from(`${text}\n`));
        return success(new Uint8Array(secret));
      } catch (error) {
        log('keychain: secret not stored');
        return writeFaultOf(error) === 'noSpace'
          ? failure('noSpace', '磁盘空间不足，没有改动；请清理磁盘后再试。')
          : failure('writeFailed', '系统钥匙串没有保存成功，没有改动；请继续用口令，稍后再试。');
      }
    },
    read: async () => {
      if (!isAvailable()) return unavailable;
      try {
        const { secret } = fileSchema.parse(JSON.parse(await readFile(file, 'utf8')));
        const bytes = Buffer.from(system.decrypt(Buffer.from(secret, 'base64')), 'base64');
        if (bytes.length !== keychainSecretLength) return lost;
        return success(new Uint8Array(bytes));
      } catch {
        log('keychain: secret not readable');
        return lost;
      }
    },
    drop: () => rm(file, { force: true }),
  };
}
