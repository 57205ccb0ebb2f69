import { useCallback, useEffect, useState } from 'react';
import { host } from '#host';
import { keychainOwner } from '#shared/vault/keychainDoor.ts';

/** How the system's keychain stands to one person; `unknown` until it was asked. */
export type KeychainUse = 'unknown' | 'unavailable' | 'off' | 'mine' | 'taken';

async function readUse(doorId: string): Promise<KeychainUse> {
  const [{ available, stored }, kept] = await Promise.all([
    host.keychainState(null),
    host.vaultKeyring(null),
  ]);
  const owner = kept.ok && stored ? keychainOwner(kept.keyring) : undefined;
  if (owner === doorId) return 'mine';
  if (owner !== undefined) return 'taken';
  return available ? 'off' : 'unavailable';
}

/** The keychain's use for the person of this door, and how to ask again. */
export function useKeychain(doorId: string): readonly [KeychainUse, () => void] {
  const [use, setUse] = useState<KeychainUse>('unknown');
  const ask = useCallback(() => void readUse(doorId).then(setUse), [doorId]);
  useEffect(ask, [ask]);
  return [use, ask];
}
