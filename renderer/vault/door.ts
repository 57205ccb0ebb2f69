import type { Door } from '#shared/vault/keyring.ts';
import { fromBase64, toBase64 } from './base64.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A new door, described before its key is wrapped. */
export type DoorPlan = Pick<Door, 'id' | 'kind' | 'role'>;

type Sealed = { readonly nonce: string; readonly sealed: string };

const newNonce = () => crypto.getRandomValues(new Uint8Array(12));

/** Binds a door to its vault and its role: an entry that was copied elsewhere or given another role opens nothing. */
function contextOf(
  vaultId: string,
  { id, kind, role }: DoorPlan,
  part: 'key' | 'person',
): Uint8Array<ArrayBuffer> {
  return encoder.encode(JSON.stringify([vaultId, id, kind, role, part]));
}

/** Makes a door: the data key wrapped under the door's key, and the person's name sealed under the data key. */
export async function makeDoor(
  vaultId: string,
  plan: DoorPlan,
  keys: { readonly door: CryptoKey; readonly data: CryptoKey },
  person: string | null,
): Promise<Door> {
  const nonce = newNonce();
  const wrapped = await crypto.subtle.wrapKey('raw', keys.data, keys.door, {
    name: 'AES-GCM',
    iv: nonce,
    additionalData: contextOf(vaultId, plan, 'key'),
  });
  return {
    ...plan,
    nonce: toBase64(nonce),
    wrapped: toBase64(new Uint8Array(wrapped)),
    person: person === null ? null : await sealPerson(vaultId, plan, keys.data, person),
  };
}

/** The data key behind a door; null if this key does not open it. Extractable only to wrap it for another door. */
export async function openDoor(
  vaultId: string,
  door: Door,
  doorKey: CryptoKey,
  extractable: boolean,
): Promise<CryptoKey | null> {
  const parameters = {
    name: 'AES-GCM',
    iv: fromBase64(door.nonce),
    additionalData: contextOf(vaultId, door, 'key'),
  };
  const wrapped = fromBase64(door.wrapped);
  return crypto.subtle
    .unwrapKey('raw', wrapped, doorKey, parameters, 'AES-GCM', extractable, ['encrypt', 'decrypt'])
    .catch(() => null);
}

async function sealPerson(
  vaultId: string,
  plan: DoorPlan,
  dataKey: CryptoKey,
  name: string,
): Promise<Sealed> {
  const nonce = newNonce();
  const parameters = { name: 'AES-GCM', iv: nonce, additionalData: contextOf(vaultId, plan, 'person') };
  const sealed = await crypto.subtle.encrypt(parameters, dataKey, encoder.encode(name));
  return { nonce: toBase64(nonce), sealed: toBase64(new Uint8Array(sealed)) };
}

/** The name of the person behind a door; empty where it has none. */
export async function personOf(vaultId: string, door: Door, dataKey: CryptoKey): Promise<string> {
  if (door.person === null) return '';
  const parameters = {
    name: 'AES-GCM',
    iv: fromBase64(door.person.nonce),
    additionalData: contextOf(vaultId, door, 'person'),
  };
  return decoder.decode(await crypto.subtle.decrypt(parameters, dataKey, fromBase64(door.person.sealed)));
}
