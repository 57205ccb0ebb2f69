import { bytesToHex } from '@noble/hashes/utils.js';
import { canonicalDigest } from '../audit/digest.ts';
import { failure, success, type Result } from '../model/result.ts';
import { contentOf, type SealParts } from './contentOf.ts';
import { digestsOf } from './digests.ts';
import { sealFormat, type SealedRecord, type SealingDevice, type UnsignedRecord } from './record.ts';
import { signedBytes, type Signer } from './signer.ts';
import { verifySeal } from './verifySeal.ts';

/**
 * Seals a session: the same parts and key always give the same record, in whatever order the rows came. It fails where
 * rows do not belong together; what it gives passes `verifySeal`.
 */
export function sealSession(parts: SealParts, signer: Signer): Result<SealedRecord, 'sealImpossible'> {
  const unsigned = unsignedSeal(parts, signer);
  if (!unsigned.ok) return unsigned;
  return attachSignature(unsigned.value, signer.sign(signedBytes(unsigned.value)), parts);
}

/** The first half of `sealSession`, for a key in another process: sign `signedBytes` of it there. */
export function unsignedSeal(
  parts: SealParts,
  device: SealingDevice,
): Result<UnsignedRecord, 'sealImpossible'> {
  const fault = partsFault(parts);
  if (fault !== null) return impossible(fault);
  const content = contentOf(parts);
  const signedBy = { id: device.id, publicKey: device.publicKey };
  const digests = digestsOf({ ...content, device: signedBy });
  return success({ format: sealFormat, content, device: signedBy, digests });
}

/** The second half: joins the signature (64 bytes) and checks the whole as a reader would. */
export function attachSignature(
  unsigned: UnsignedRecord,
  signature: Uint8Array,
  { pack }: Pick<SealParts, 'pack'>,
): Result<SealedRecord, 'sealImpossible'> {
  const record: SealedRecord = { ...unsigned, signature: bytesToHex(signature) };
  const verified = verifySeal(record, { pack });
  return verified.ok ? success(record) : impossible(verified.message.replace(/。$/, ''));
}

function partsFault(parts: SealParts): string | null {
  const { session, enterprise, answers, sceneRatings, evidence, pack, revision, previousSeal } = parts;
  if (session.enterpriseId !== enterprise.id) return '企业档案不是这次诊断的';
  if (canonicalDigest(pack) !== session.pack.hash) return '评测指标包不是这次诊断所用的版本';
  if ([...answers, ...sceneRatings].some(({ sessionId }) => sessionId !== session.id)) {
    return '有的答案或场景评级不是这次诊断的';
  }
  if (
    repeats(answers.map(({ questionId }) => questionId)) ||
    repeats(sceneRatings.map(({ sceneId }) => sceneId)) ||
    repeats(evidence.map(({ id }) => id))
  ) {
    return '有的答案、场景评级或佐证材料重复';
  }
  if ((revision === 1) !== (previousSeal === null)) return '第一次封存没有上一份，之后每次都须写明上一份';
  return null;
}

function repeats(keys: readonly string[]): boolean {
  return new Set(keys).size < keys.length;
}

function impossible(told: string): Result<never, 'sealImpossible'> {
  return failure('sealImpossible', `诊断没有封存：${told}。`);
}
