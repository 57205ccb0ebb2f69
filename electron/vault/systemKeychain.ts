import { safeStorage } from 'electron';

/** The operating system's keychain, as far as it is needed here; tests have one of their own. */
export type SystemKeychain = {
  /** Whether what it encrypts can be read by nobody who cannot log in to this system account. */
  readonly isAvailable: () => boolean;
  readonly encrypt: (text: string) => Buffer;
  /** Throws when the text was encrypted for another system account, or the keychain is locked or gone. */
  readonly decrypt: (encrypted: Buffer) => string;
};

/** What Chromium uses on Linux where there is no keychain: a key that is the same on every computer. */
const noKeychain: readonly string[] = ['basic_text', 'unknown'];

/** Electron's; it can be asked once the app is ready. */
export const systemKeychain: SystemKeychain = {
  isAvailable: () => {
    if (!safeStorage.isEncryptionAvailable()) return false;
    return process.platform !== 'linux' || !noKeychain.includes(safeStorage.getSelectedStorageBackend());
  },
  encrypt: (text) => safeStorage.encryptString(text),
  decrypt: (encrypted) => safeStorage.decryptString(encrypted),
};
