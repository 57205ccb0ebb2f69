import { host } from '#host';
import { failure, success, type Result } from '#shared/model/result.ts';
import type { Keyring } from '#shared/vault/keyring.ts';
import type { Opening } from '#vault/opening.ts';
import { openVault, type Unlocked } from '#vault/vault.ts';

/** An attempt that failed; `wait`: how long the next one must wait (ms). */
export type Refused = { readonly message: string; readonly wait: number };

type Opened = { readonly unlocked: Unlocked; readonly keyring: Keyring; readonly opening: Opening };

/** Opens the vault by passphrase or recovery code; main counts the attempt until it has succeeded. */
export async function attempt(
  kind: 'passphrase' | 'recovery',
  secret: string,
): Promise<Result<Opened, 'refused'> & Partial<Refused>> {
  const begun = await host.vaultAttempt(null);
  if (!begun.ok) {
    return { ...failure('refused', begun.message), wait: begun.code === 'tooSoon' ? begun.wait : 0 };
  }
  const unlocked = await openVault(begun.keyring, kind, secret);
  if (unlocked !== null) {
    // Nobody waits until main has noted it: should it fail, the next attempt waits for a moment.
    const failures = host.vaultOpened(null).then((opened) => opened.failures);
    return success({ unlocked, keyring: begun.keyring, opening: { by: kind, failures } });
  }
  const state = await host.vaultState(null);
  const wait = state.ok && state.state === 'locked' ? state.wait : 0;
  const what =
    kind === 'passphrase'
      ? '口令不正确，数据没有改动；请检查大小写和输入法后再试。'
      : '恢复码不正确，数据没有改动；请逐组对照后再试。';
  return { ...failure('refused', what), wait };
}
