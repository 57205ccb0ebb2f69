import { z } from 'zod';
import { keyringSchema as keyring } from '#shared/vault/keyring.ts';
import { bytes, failed } from './schemas.ts';

/** The contract's lines about the vault: its keyring, attempts to open it, and the system's keychain. */
export const vaultCalls = {
  /**
   * Whether this laptop has a vault, and how long the next attempt to open it must wait (ms). `keychain`: the system's
   * keychain can guard a new vault, or it may open the one that is here.
   */
  vaultState: {
    input: z.null(),
    result: z.union([
      z.object({ ok: z.literal(true), state: z.literal('new'), keychain: z.boolean() }),
      z.object({ ok: z.literal(true), state: z.literal('locked'), wait: z.number(), keychain: z.boolean() }),
      failed('keyringDamaged', 'keyringNewer', 'keyringLost'),
    ]),
    kiosk: false,
  },
  /** Hands over the keyring for one attempt, which counts as failed until `vaultOpened`. `wait` in ms. */
  vaultAttempt: {
    input: z.null(),
    result: z.union([
      z.object({ ok: z.literal(true), keyring }),
      failed('keyringDamaged', 'keyringNewer', 'keyringLost'),
      z.object({ ok: z.literal(false), code: z.literal('tooSoon'), message: z.string(), wait: z.number() }),
    ]),
    kiosk: false,
  },
  /** Whether the system's keychain can guard a secret here, and whether it does. */
  keychainState: {
    input: z.null(),
    result: z.object({ available: z.boolean(), stored: z.boolean() }),
    kiosk: false,
  },
  /** Makes a new secret, guarded by the system's keychain from now on, for a door of the keyring. */
  keychainMake: {
    input: z.null(),
    result: z.union([
      z.object({ ok: z.literal(true), secret: bytes }),
      failed('keychainUnavailable', 'writeFailed', 'noSpace'),
    ]),
    kiosk: false,
  },
  /** The secret out of the system's keychain, with the keyring that it opens; an attempt that counts until `vaultOpened`. */
  keychainRead: {
    input: z.null(),
    result: z.union([
      z.object({ ok: z.literal(true), secret: bytes, keyring }),
      failed('keychainUnavailable', 'keychainLost', 'keyringDamaged', 'keyringNewer', 'keyringLost'),
    ]),
    kiosk: false,
  },
  /** Forgets the secret. */
  keychainDrop: { input: z.null(), result: z.null(), kiosk: false },
  /** The keyring as it is, for a desk that is open: names in it can only be read with its key. */
  vaultKeyring: {
    input: z.null(),
    result: z.union([
      z.object({ ok: z.literal(true), keyring }),
      failed('keyringDamaged', 'keyringNewer', 'keyringLost'),
    ]),
    kiosk: false,
  },
  /** The attempt succeeded: earlier failures are told, once, and forgotten. */
  vaultOpened: { input: z.null(), result: z.object({ failures: z.int().min(0) }), kiosk: false },
  /** Stores the keyring, wholly or not at all; one of another vault never replaces the one that is here. */
  saveKeyring: {
    input: z.object({ keyring }),
    result: z.union([z.object({ ok: z.literal(true) }), failed('otherVault', 'writeFailed', 'noSpace')]),
    kiosk: false,
  },
} as const;
