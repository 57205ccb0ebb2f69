import { failure, success, type Result } from '#shared/model/result.ts';
import type { Role } from '#shared/roles/role.ts';
import type { Door, Keyring } from '#shared/vault/keyring.ts';
import { mostDoors } from '#shared/vault/keyring.ts';
import { normalisePassphrase } from '#shared/vault/passphraseRules.ts';
import { deriveDoorKey } from './deriveKey.ts';
import { makeDoor, openDoor, personOf } from './door.ts';
import { withoutKeychainDoor } from './keychain.ts';
import { dataKeyBy, type Proof } from './proof.ts';

/** One person who can open the vault. */
export type Account = { readonly doorId: string; readonly role: Role; readonly person: string };

const isPerson = ({ kind }: Door) => kind === 'passphrase';

/** Everyone who can open the vault; needs the open vault's key, because names are sealed. */
export function accountsOf(keyring: Keyring, key: CryptoKey): Promise<readonly Account[]> {
  return Promise.all(
    keyring.doors.filter(isPerson).map(async (door) => ({
      doorId: door.id,
      role: door.role,
      person: await personOf(keyring.vaultId, door, key),
    })),
  );
}

export type AddFault = 'wrongPassphrase' | 'passphraseTaken' | 'tooManyAccounts';

/**
 * The keyring with one more person. `by` proves that whoever adds may: the data key can only be wrapped again by someone
 * who opens it. One passphrase belongs to one person, because it alone tells who comes.
 */
export async function addAccount(
  keyring: Keyring,
  by: { readonly doorId: string; readonly proof: Proof },
  added: { readonly person: string; readonly role: Role; readonly passphrase: string },
): Promise<Result<Keyring, AddFault>> {
  const { vaultId, derivation, doors } = keyring;
  if (doors.length >= mostDoors) {
    return failure('tooManyAccounts', '账号已达上限，没有添加；请先移除不再使用的账号。');
  }
  const [data, other] = await Promise.all([
    dataKeyBy(keyring, by.doorId, by.proof),
    deriveDoorKey(normalisePassphrase(added.passphrase), derivation),
  ]);
  if (data === null) {
    return failure('wrongPassphrase', '您的口令不正确，账号没有添加；请检查大小写和输入法后再试。');
  }
  for (const door of doors.filter(isPerson)) {
    if ((await openDoor(vaultId, door, other, false)) === null) continue;
    return failure('passphraseTaken', '这个口令已有人使用，账号没有添加；请换一个口令。');
  }
  const plan = { id: crypto.randomUUID(), kind: 'passphrase', role: added.role } as const;
  const door = await makeDoor(vaultId, plan, { door: other, data }, added.person);
  return success({ ...keyring, doors: [...doors, door] });
}

/** The keyring without one person. `lastAdministrator`: nobody could manage accounts any more. */
export function removeAccount(keyring: Keyring, doorId: string): Result<Keyring, 'lastAdministrator'> {
  const doors = withoutKeychainDoor(keyring, doorId).doors.filter(({ id }) => id !== doorId);
  if (!doors.some((door) => isPerson(door) && door.role === 'administrator')) {
    return failure('lastAdministrator', '至少要保留一位管理员，账号没有移除；请先添加另一位管理员。');
  }
  return success({ ...keyring, doors });
}
