import { failure, success, type Result } from '#shared/model/result.ts';
import { keychainDoorId, keychainOwner } from '#shared/vault/keychainDoor.ts';
import { mostDoors, type Keyring } from '#shared/vault/keyring.ts';
import { toBase64 } from './base64.ts';
import { makeDoor, openDoor, personOf } from './door.ts';
import { keychainKey } from './keychainKey.ts';
import { dataKeyBy, type Proof } from './proof.ts';
import { createVault, type Unlocked } from './vault.ts';

export type KeychainFault = 'wrongPassphrase' | 'keychainTaken' | 'tooManyAccounts';

/**
 * The keyring with a door that the system's keychain opens for one person (the passphrase door `doorId`); `by` proves that
 * it is they who ask. One system account lets one person in: it could not tell two apart.
 */
export async function addKeychainDoor(
  keyring: Keyring,
  doorId: string,
  by: Proof,
  secret: Uint8Array,
): Promise<Result<Keyring, KeychainFault>> {
  const { vaultId } = keyring;
  const others = withoutKeychainDoor(keyring, doorId);
  if (keychainOwner(others) !== undefined) {
    return failure('keychainTaken', '本机的系统钥匙串已由另一位同事使用，没有改动；请继续用口令解锁。');
  }
  if (others.doors.length >= mostDoors) {
    return failure('tooManyAccounts', '账号已达上限，没有改动；请先移除不再使用的账号。');
  }
  const own = keyring.doors.find(({ id, kind }) => id === doorId && kind === 'passphrase');
  const data = await dataKeyBy(keyring, doorId, by);
  if (own === undefined || data === null) {
    return failure('wrongPassphrase', '口令不正确，没有改动；请检查大小写和输入法后再试。');
  }
  const person = await personOf(vaultId, own, data);
  const plan = { id: keychainDoorId(doorId), kind: 'keychain', role: own.role } as const;
  const door = await makeDoor(vaultId, plan, { door: await keychainKey(secret), data }, person);
  return success({ ...keyring, doors: [...others.doors, door] });
}

/**
 * A new vault that opens by the system's keychain instead of a passphrase. The person has a passphrase door all the same,
 * under a passphrase that nobody knows: they set one whenever they want to, or with the recovery code.
 */
export async function createVaultByKeychain(
  secret: Uint8Array,
  person: string,
  now: number,
): ReturnType<typeof createVault> {
  const unknown = toBase64(crypto.getRandomValues(new Uint8Array(32)));
  const made = await createVault(unknown, person, now);
  const by = { kind: 'passphrase', secret: unknown } as const;
  const keyring = await addKeychainDoor(made.keyring, made.unlocked.doorId, by, secret);
  if (!keyring.ok) throw new Error(`a new vault takes no keychain: ${keyring.code}`);
  return { ...made, keyring: keyring.value };
}

/** The keyring without the keychain door of one person; the person's passphrase opens it as before. */
export function withoutKeychainDoor(keyring: Keyring, doorId: string): Keyring {
  const gone = keychainDoorId(doorId);
  return { ...keyring, doors: keyring.doors.filter(({ id }) => id !== gone) };
}

/** Opens the vault by the secret of the system's keychain; null if it opens none of the doors. */
export async function openByKeychain(keyring: Keyring, secret: Uint8Array): Promise<Unlocked | null> {
  const owner = keychainOwner(keyring);
  const door = owner && keyring.doors.find(({ id }) => id === keychainDoorId(owner));
  if (owner === undefined || !door) return null;
  const key = await openDoor(keyring.vaultId, door, await keychainKey(secret), false);
  if (key === null) return null;
  return { key, doorId: owner, role: door.role, person: await personOf(keyring.vaultId, door, key) };
}
