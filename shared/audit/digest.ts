import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../instrument/canonical.ts';

/** A SHA-256 as it is written in files: 64 lower-case hexadecimal digits. Upper case would be a second spelling. */
export const hexDigest = /^[0-9a-f]{64}$/;

/** The bytes that stand for a JSON value: its canonical JSON in UTF-8. Two values that mean the same have the same bytes. */
export function canonicalBytes(value: unknown): Uint8Array {
  return utf8ToBytes(canonicalJson(value));
}

/** The SHA-256 (hex) of a JSON value's canonical bytes, the same number that names an edition of a pack. */
export function canonicalDigest(value: unknown): string {
  return bytesToHex(sha256(canonicalBytes(value)));
}
