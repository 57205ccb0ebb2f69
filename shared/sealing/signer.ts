import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { canonicalBytes, canonicalDigest } from '../audit/digest.ts';
import type { SealedRecord, SealingDevice, UnsignedRecord } from './record.ts';

/** A device that can sign: Ed25519 over whole messages (RFC 8032, not pre-hashed); the signature has 64 bytes. */
export type Signer = SealingDevice & { readonly sign: (message: Uint8Array) => Uint8Array };

/** A signer that holds its secret key (32 bytes, the seed of RFC 8032) in memory. Throws on a key of another length. */
export function signerOf(deviceId: string, secretKey: Uint8Array): Signer {
  return {
    id: deviceId,
    publicKey: bytesToHex(ed25519.getPublicKey(secretKey)),
    sign: (message) => ed25519.sign(message, secretKey),
  };
}

/** The bytes that a seal's signature covers: the canonical JSON of all but the signature. */
export function signedBytes(record: UnsignedRecord): Uint8Array {
  const { format, content, device, digests } = record;
  return canonicalBytes({ format, content, device, digests });
}

/** Names a seal as a whole, signature included; the next revision bears it as `previousSeal`. */
export function sealHash(record: SealedRecord): string {
  return canonicalDigest(record);
}

/** Whether the record's own device signed just this. Strict RFC 8032: no second spelling of a signature passes. */
export function signatureHolds(record: SealedRecord): boolean {
  const { device, signature } = record;
  try {
    return ed25519.verify(hexToBytes(signature), signedBytes(record), hexToBytes(device.publicKey), {
      zip215: false,
    });
  } catch {
    // Some keys are no point of the curve at all.
    return false;
  }
}
