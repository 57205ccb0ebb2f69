import { host } from '#host';
import { keychainOwner } from '#shared/vault/keychainDoor.ts';
import type { Keyring } from '#shared/vault/keyring.ts';
import type { Proof } from '#vault/proof.ts';

/** What shows that it is really the person of this door: the passphrase they typed or, if they left it out, their keychain. */
export async function ownProof(keyring: Keyring, doorId: string, typed: string): Promise<Proof> {
  const passphrase = { kind: 'passphrase', secret: typed } as const;
  if (typed !== '' || keychainOwner(keyring) !== doorId) return passphrase;
  const read = await host.keychainRead(null);
  return read.ok ? { kind: 'keychain', secret: read.secret } : passphrase;
}
