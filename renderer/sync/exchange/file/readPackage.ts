import { ed25519 } from '@noble/curves/ed25519.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import { success, type Result } from '#shared/model/result.ts';
import { frameParameters, frameSize, frameTag } from './frames.ts';
import { joinBytes } from './joinBytes.ts';
import { numberAt } from './numberBytes.ts';
import { packageFaults, type PackageFault } from './packageFaults.ts';
import {
  editionOf,
  headerSchema,
  isNewer,
  magic,
  mostInHeader,
  type PackageHeader,
} from './packageHeader.ts';
import { openContentKey } from './packageKey.ts';
import { signedMessage } from './signedMessage.ts';

/** A package as it is before anybody has typed the passphrase: whole, and signed by the device that it names. */
export type SealedPackage = {
  readonly header: PackageHeader;
  readonly headHash: Uint8Array;
  readonly frames: readonly Uint8Array<ArrayBuffer>[];
};

const signatureLength = 64;

/** Looks at a file from end to end; no length in it is believed. */
export async function readPackage(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<SealedPackage, PackageFault['code']>> {
  const start = bytes.subarray(0, magic.length);
  if (bytes.length === 0 || !start.every((byte, index) => byte === magic[index])) {
    return packageFaults.notExchange;
  }
  const length = numberAt(bytes, magic.length);
  if (length === null) return packageFaults.packageCutOff;
  if (length > mostInHeader) return packageFaults.packageDamaged;
  const headEnd = magic.length + 4 + length;
  if (headEnd > bytes.length) return packageFaults.packageCutOff;
  const json = jsonIn(bytes.subarray(magic.length + 4, headEnd));
  const edition = editionOf(json);
  if (edition !== null && isNewer(edition)) return packageFaults.packageNewer;
  const header = headerSchema.safeParse(json);
  if (!header.success) return packageFaults.packageDamaged;
  const end = bytes.length - signatureLength;
  const frames = framesIn(bytes, headEnd, end);
  if (frames === null) return packageFaults.packageCutOff;
  const message = await signedMessage(bytes.subarray(0, end));
  if (!isSigned(bytes.subarray(end), message, header.data.device.publicKey)) {
    return packageFaults.packageDamaged;
  }
  const headHash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.subarray(0, headEnd)));
  return success({ header: header.data, headHash, frames });
}

/** The content of a package, by the passphrase's key. */
export async function openPackage(
  { header, headHash, frames }: SealedPackage,
  door: CryptoKey,
): Promise<Result<Uint8Array<ArrayBuffer>, PackageFault['code']>> {
  const key = await openContentKey(door, header);
  if (key === null) return packageFaults.wrongPassphrase;
  const pieces: Uint8Array[] = [];
  for (const [index, frame] of frames.entries()) {
    const parameters = frameParameters(headHash, index, index === frames.length - 1);
    const plain = await crypto.subtle.decrypt(parameters, key, frame).catch(() => null);
    if (plain === null) return packageFaults.packageDamaged;
    pieces.push(new Uint8Array(plain));
  }
  return success(joinBytes(pieces));
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

/** The frames between two places; null where they do not end just there. */
function framesIn(
  bytes: Uint8Array<ArrayBuffer>,
  from: number,
  end: number,
): readonly Uint8Array<ArrayBuffer>[] | null {
  const frames: Uint8Array<ArrayBuffer>[] = [];
  let at = from;
  while (at < end) {
    const length = numberAt(bytes, at);
    if (length === null || length < frameTag || length > frameSize + frameTag) return null;
    at += 4 + length;
    if (at > end) return null;
    frames.push(bytes.subarray(at - length, at));
  }
  return at === end && frames.length > 0 ? frames : null;
}

function isSigned(signature: Uint8Array, message: Uint8Array, publicKey: string): boolean {
  try {
    return ed25519.verify(signature, message, hexToBytes(publicKey), { zip215: false });
  } catch {
    // Some keys are no point of the curve at all.
    return false;
  }
}
