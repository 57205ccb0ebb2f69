import { randomBytes } from 'node:crypto';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { signerOf } from '#shared/sealing/signer.ts';
import type { DeviceKeyFile } from './deviceKeyFile.ts';
import { openSecret, sealSecret } from './sealedSecret.ts';

/**
 * The key with which this laptop signs what it seals (Ed25519).
 *
 * Where it is a secret: its secret half is made and used in main only and is forgotten after each signature. On the disk
 * it lies under a random wrapping key, and that lies beside it, encrypted by the page with the vault's data key, which
 * nobody can read out, not even the page. So it takes both to sign: an opened vault (main alone has no key to its file)
 * and this laptop's file (the vault alone, which travels in backups, has no key to sign with). A page that is taken over
 * can have something signed while the desk is open; it cannot carry the key away.
 *
 * Other ways considered: a row of the database would travel in backups, and two laptops would sign as one; a seed that
 * the page decrypts would put the secret where scripts of the window can reach it; the system's key store is missing on
 * some Linux laptops and opens without the vault.
 */
export function createDeviceKey(wrapping: Uint8Array, wrapped: Uint8Array): DeviceKeyFile {
  const seed = randomBytes(32);
  const publicKey = signerOf('', seed).publicKey;
  const { nonce, sealed } = sealSecret(seed, wrapping, contextOf(publicKey));
  seed.fill(0);
  return {
    format: 'transformation-desk-device-key/1',
    id: deviceIdOf(publicKey),
    publicKey,
    wrapped: Buffer.from(wrapped).toString('base64'),
    nonce,
    sealed,
  };
}

/** The signature (64 bytes) of a message; null where this wrapping key does not open the file. */
export function signWith(key: DeviceKeyFile, wrapping: Uint8Array, message: Uint8Array): Uint8Array | null {
  const seed = openSecret(key, wrapping, contextOf(key.publicKey));
  if (seed === null) return null;
  const signer = signerOf(key.id, seed);
  const signature = signer.publicKey === key.publicKey ? signer.sign(message) : null;
  seed.fill(0);
  return signature;
}

/** Follows from the key, so that name and key cannot disagree. */
function deviceIdOf(publicKey: string): string {
  return `desk-${bytesToHex(sha256(hexToBytes(publicKey))).slice(0, 12)}`;
}

function contextOf(publicKey: string): string {
  return `transformation-desk device key ${publicKey}`;
}
