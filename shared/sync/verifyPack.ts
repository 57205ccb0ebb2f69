import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { failure, success, type Result } from '../model/result.ts';
import { bytesOfBase64 } from './base64.ts';
import { packMessage } from './packMessage.ts';
import { syncLimits, type PackEntry } from './protocol.ts';

/**
 * What an edition is held against. `publicKey`: the platform's, as it was pinned at the enrolment (Ed25519, base64);
 * `known`: the editions of this pack that are here, by version, each with the SHA-256 of its bytes.
 */
export type PackTrust = { readonly publicKey: string; readonly known: ReadonlyMap<number, string> };

export type EntryFault = 'packUnsigned' | 'packTooLarge' | 'packChanged' | 'packOlder';
export type ContentFault = 'packSizeDiffers' | 'packContentDiffers';

const stays = '没有采用，现有的版本不变';

/**
 * Whether an edition of the list may be fetched. `packUnsigned`: the pinned key has not signed just this; `packChanged`:
 * the same version is here with other content; `packOlder`: a newer one is here, so an old signature was brought again.
 */
export function verifyEntry(entry: PackEntry, { publicKey, known }: PackTrust): Result<void, EntryFault> {
  if (!isSigned(entry, publicKey)) {
    return failure(
      'packUnsigned',
      `签名与登记时记下的平台公钥不符，${stays}；请联系平台管理方核实，平台确已更换公钥时用新的登记码重新连接。`,
    );
  }
  if (entry.bytes > syncLimits.pack) {
    return failure(
      'packTooLarge',
      `文件超过 ${syncLimits.pack / 1024 / 1024} MB，${stays}；请联系平台管理方。`,
    );
  }
  const here = known.get(entry.version);
  if (here !== undefined && here !== entry.sha256) {
    return failure(
      'packChanged',
      `平台改动了已经发布的版本，${stays}；请联系平台管理方，改动应作为新版本发布。`,
    );
  }
  if (here === undefined && [...known.keys()].some((version) => version > entry.version)) {
    return failure('packOlder', `平台给出的版本比本机的旧，${stays}；请联系平台管理方核实。`);
  }
  return success(undefined);
}

/** Whether these bytes are the edition's: `packSizeDiffers`, `packContentDiffers` where they are not. */
export function verifyContent(entry: PackEntry, bytes: Uint8Array): Result<void, ContentFault> {
  if (bytes.length !== entry.bytes) {
    return failure(
      'packSizeDiffers',
      `收到的文件大小与签名的不符，${stays}；请检查网络是否被改动，再联系平台管理方。`,
    );
  }
  if (bytesToHex(sha256(bytes)) !== entry.sha256) {
    return failure(
      'packContentDiffers',
      `收到的内容与签名的不符，${stays}；请检查网络是否被改动，再联系平台管理方。`,
    );
  }
  return success(undefined);
}

/** Strict RFC 8032: no second spelling of a signature passes. */
function isSigned({ signature, ...signed }: PackEntry, publicKey: string): boolean {
  const key = bytesOfBase64(publicKey, 32);
  const proof = bytesOfBase64(signature, 64);
  if (key === null || proof === null) return false;
  try {
    return ed25519.verify(proof, utf8ToBytes(packMessage(signed)), key, { zip215: false });
  } catch {
    // Some keys are no point of the curve at all.
    return false;
  }
}
