import { app } from 'electron';
import { log } from '#electron/log.ts';
import { openAttempts } from '#electron/vault/attempts.ts';
import { readKeyring, writeKeyring } from '#electron/vault/keyringFile.ts';
import { openKeychain } from '#electron/vault/keychain.ts';
import { systemKeychain } from '#electron/vault/systemKeychain.ts';
import type { Handlers } from '#shared/ipc/contract.ts';
import { failure } from '#shared/model/result.ts';
import { keychainOwner } from '#shared/vault/keychainDoor.ts';

type KeychainCalls = 'keychainState' | 'keychainMake' | 'keychainRead' | 'keychainDrop';
type VaultCalls =
  KeychainCalls | 'vaultState' | 'vaultAttempt' | 'vaultKeyring' | 'vaultOpened' | 'saveKeyring';

/** Calls about the vault. Main keeps the keyring and counts attempts; it never sees a passphrase or a key. */
export function vaultHandlers(): Pick<Handlers, VaultCalls> {
  const userData = app.getPath('userData');
  const attempts = openAttempts(userData, Date.now);
  const keychain = openKeychain(userData, systemKeychain, log);
  return {
    async vaultState() {
      const keyring = await readKeyring(userData);
      if (!keyring.ok) return keyring;
      if (keyring.value === null) return { ok: true, state: 'new', keychain: keychain.isAvailable() };
      // Whether the keychain still gives its secret away is seen when it is asked: a lock is shown at once.
      const byKeychain = keychainOwner(keyring.value) !== undefined && keychain.isStored();
      return { ok: true, state: 'locked', wait: await attempts.wait(), keychain: byKeychain };
    },
    async vaultAttempt() {
      const keyring = await readKeyring(userData);
      if (!keyring.ok) return keyring;
      if (keyring.value === null) return failure('keyringLost', '本机还没有设置口令；请重新启动本软件。');
      const wait = await attempts.wait();
      if (wait > 0) {
        const seconds = Math.ceil(wait / 1000);
        const message = `口令多次不正确，请 ${seconds} 秒后再试；数据没有改动。`;
        return { ok: false, code: 'tooSoon', message, wait };
      }
      await attempts.begin();
      return { ok: true, keyring: keyring.value };
    },
    async vaultKeyring() {
      const keyring = await readKeyring(userData);
      if (!keyring.ok) return keyring;
      if (keyring.value === null) return failure('keyringLost', '本机还没有设置口令；请重新启动本软件。');
      return { ok: true, keyring: keyring.value };
    },
    async keychainState() {
      return { available: keychain.isAvailable(), stored: keychain.isStored() };
    },
    async keychainMake() {
      const made = await keychain.make();
      return made.ok ? { ok: true, secret: made.value } : made;
    },
    async keychainRead() {
      const keyring = await readKeyring(userData);
      if (!keyring.ok) return keyring;
      if (keyring.value === null) return failure('keyringLost', '本机还没有设置口令；请重新启动本软件。');
      const read = await keychain.read();
      if (!read.ok) return read;
      // Counted like any attempt, until it has succeeded; it waits for nothing, because there is nothing to guess.
      await attempts.begin();
      return { ok: true, secret: read.value, keyring: keyring.value };
    },
    async keychainDrop() {
      await keychain.drop();
      return null;
    },
    async vaultOpened() {
      return { failures: await attempts.succeeded() };
    },
    async saveKeyring({ keyring }) {
      const written = await writeKeyring(userData, keyring);
      if (written.ok) return { ok: true };
      log(`keyring not stored: ${written.code}`);
      return written;
    },
  };
}
