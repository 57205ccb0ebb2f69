import { v5 } from 'uuid';
import type { Keyring } from './keyring.ts';

/** Namespace of the ids of keychain doors (a random UUID, fixed for ever). */
const namespace = 'b5c1f0de-7a53-4d0b-9c8e-1f64c2a7d935';

/** Length of the secret (bytes) that the system's keychain guards. */
export const keychainSecretLength = 32;

/**
 * The id of the keychain door of the person whose passphrase door this is: it follows from that door's id, so that both
 * belong together without a name in the clear.
 */
export function keychainDoorId(passphraseDoorId: string): string {
  return v5(passphraseDoorId, namespace);
}

/** The passphrase door of the person whom the system's keychain lets in; undefined where it lets nobody in. */
export function keychainOwner({ doors }: Keyring): string | undefined {
  const byKeychain = new Set(doors.filter(({ kind }) => kind === 'keychain').map(({ id }) => id));
  return doors.find(({ kind, id }) => kind === 'passphrase' && byKeychain.has(keychainDoorId(id)))?.id;
}
