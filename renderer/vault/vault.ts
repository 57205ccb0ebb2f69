import type { Role } from '#shared/roles/role.ts';
import type { Keyring } from '#shared/vault/keyring.ts';
import { normalisePassphrase } from '#shared/vault/passphraseRules.ts';
import { recoveryCodeFrom, recoveryCodeRandomBytes } from '#shared/vault/recoveryCode.ts';
import { toBase64 } from './base64.ts';
import { deriveDoorKey } from './deriveKey.ts';
import { makeDoor, openDoor, personOf } from './door.ts';
import { dataKeyBy, type Proof } from './proof.ts';

/** Who opened the vault, and the key of its rows. The key cannot be read out, not even by this page. */
export type Unlocked = {
  readonly key: CryptoKey;
  readonly doorId: string;
  readonly role: Role;
  readonly person: string;
};

/** RFC 9106's second recommendation: a quarter of a second on a small laptop, 64 MiB for every guess. */
const derivation = { algorithm: 'argon2id', memoryKiB: 65_536, iterations: 3, parallelism: 1 } as const;

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** A new vault with its first person, who administers it, and the code that opens it when a passphrase is forgotten. */
export async function createVault(
  passphrase: string,
  person: string,
  now: number,
): Promise<{ readonly keyring: Keyring; readonly recoveryCode: string; readonly unlocked: Unlocked }> {
  const vaultId = crypto.randomUUID();
  const settings = { ...derivation, salt: toBase64(random(16)) };
  const recoveryCode = recoveryCodeFrom(random(recoveryCodeRandomBytes));
  const [byPassphrase, byCode] = await Promise.all([
    deriveDoorKey(normalisePassphrase(passphrase), settings),
    deriveDoorKey(recoveryCode, settings),
  ]);
  const data = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, [
    'encrypt',
    'decrypt',
  ]);
  const role = 'administrator';
  const doors = await Promise.all([
    makeDoor(
      vaultId,
      { id: crypto.randomUUID(), kind: 'passphrase', role },
      { door: byPassphrase, data },
      person,
    ),
    makeDoor(vaultId, { id: crypto.randomUUID(), kind: 'recovery', role }, { door: byCode, data }, null),
  ]);
  const keyring: Keyring = {
    format: 'transformation-desk-keyring/1',
    vaultId,
    createdAt: now,
    derivation: settings,
    doors,
  };
  const [first] = doors;
  const key = await openDoor(vaultId, first, byPassphrase, false);
  if (key === null) throw new Error('a door that was just made does not open');
  return { keyring, recoveryCode, unlocked: { key, doorId: first.id, role, person } };
}

/** Opens the vault by the passphrase of whoever comes, or by the recovery code in its printed form; null if neither fits. */
export async function openVault(
  keyring: Keyring,
  kind: 'passphrase' | 'recovery',
  secret: string,
): Promise<Unlocked | null> {
  const doorKey = await deriveDoorKey(
    kind === 'passphrase' ? normalisePassphrase(secret) : secret,
    keyring.derivation,
  );
  for (const door of keyring.doors.filter((each) => each.kind === kind)) {
    const key = await openDoor(keyring.vaultId, door, doorKey, false);
    if (key === null) continue;
    return { key, doorId: door.id, role: door.role, person: await personOf(keyring.vaultId, door, key) };
  }
  return null;
}

/** The keyring with another passphrase for one person; rows stay as they are. Null if `by` opens nothing. */
export async function changePassphrase(
  keyring: Keyring,
  doorId: string,
  by: Proof,
  passphrase: string,
): Promise<Keyring | null> {
  const [data, newKey] = await Promise.all([
    dataKeyBy(keyring, doorId, by),
    deriveDoorKey(normalisePassphrase(passphrase), keyring.derivation),
  ]);
  const { vaultId } = keyring;
  const target = keyring.doors.find(({ id, kind }) => id === doorId && kind === 'passphrase');
  if (target === undefined || data === null) return null;
  const person = await personOf(vaultId, target, data);
  const plan = { id: target.id, kind: target.kind, role: target.role };
  const changed = await makeDoor(vaultId, plan, { door: newKey, data }, person);
  return { ...keyring, doors: keyring.doors.map((each) => (each.id === doorId ? changed : each)) };
}
