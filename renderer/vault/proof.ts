import { keychainDoorId } from '#shared/vault/keychainDoor.ts';
import type { Keyring } from '#shared/vault/keyring.ts';
import { normalisePassphrase } from '#shared/vault/passphraseRules.ts';
import { deriveDoorKey } from './deriveKey.ts';
import { openDoor } from './door.ts';
import { keychainKey } from './keychainKey.ts';

/** What shows that a person may change their own way in: what they know, or what the system's keychain holds for them. */
export type Proof =
  | { readonly kind: 'passphrase' | 'recovery'; readonly secret: string }
  | { readonly kind: 'keychain'; readonly secret: Uint8Array };

/** The data key for the person of a passphrase door, to be wrapped again; null if the proof opens none of their doors. */
export async function dataKeyBy(keyring: Keyring, doorId: string, by: Proof): Promise<CryptoKey | null> {
  const key = await keyOf(keyring, by);
  const wanted = by.kind === 'keychain' ? keychainDoorId(doorId) : doorId;
  const doors = keyring.doors.filter(
    ({ id, kind }) => kind === by.kind && (kind === 'recovery' || id === wanted),
  );
  for (const door of doors) {
    const data = await openDoor(keyring.vaultId, door, key, true);
    if (data !== null) return data;
  }
  return null;
}

function keyOf({ derivation }: Keyring, by: Proof): Promise<CryptoKey> {
  if (by.kind === 'keychain') return keychainKey(by.secret);
  return deriveDoorKey(by.kind === 'passphrase' ? normalisePassphrase(by.secret) : by.secret, derivation);
}
