import { host } from '#host';
import { success, type Result } from '#shared/model/result.ts';
import type { Keyring } from '#shared/vault/keyring.ts';

/** Does something with the keyring and stores what comes of it; a failure changes nothing. */
export async function changeKeyring(
  change: (keyring: Keyring) => Promise<Result<Keyring>>,
): Promise<Result<unknown>> {
  const begun = await host.vaultAttempt(null);
  if (!begun.ok) return begun;
  const changed = await change(begun.keyring);
  // A wrong passphrase stays counted as an attempt; anything else was none.
  if (changed.ok || changed.code !== 'wrongPassphrase') await host.vaultOpened(null);
  if (!changed.ok) return changed;
  const saved = await host.saveKeyring({ keyring: changed.value });
  return saved.ok ? success(undefined) : saved;
}
