import { canonicalDigest } from '../audit/digest.ts';
import { oneLine } from '../audit/oneLine.ts';
import type { InstrumentPack } from '../instrument/pack.ts';
import { failure, success, type Failure, type Success } from '../model/result.ts';
import { firstFault } from '../model/schemaFault.ts';
import { digestsOf } from './digests.ts';
import { differencesOf, type SealPlace } from './place.ts';
import { tellDifference } from './placeWords.ts';
import { sealFormat, type SealedRecord } from './record.ts';
import { contentSchema, envelopeSchema } from './schema.ts';
import { resultFault } from './sealedResult.ts';
import { signatureHolds } from './signer.ts';
import { summaryOf, type SealSummary } from './summary.ts';

/**
 * `trustedKeys` (hex): devices whose signature counts; without them any key that fits the record does. `pack`: the
 * instrument to score again with; ignored unless its hash is the one that was sealed.
 */
export type SealExpectation = {
  readonly trustedKeys?: readonly string[] | undefined;
  readonly pack?: InstrumentPack | undefined;
};

/** `place` says where; both its texts are empty when the file is not even JSON. */
export type SealFailure = Failure<'sealBroken' | 'sealUnreadable' | 'sealNewer'> & {
  readonly place: SealPlace;
};

/**
 * Verifies a sealed record (decoded JSON): signature, digests, shape, and where they are given the trusted devices and
 * the result. `sealBroken` names the first place that is not as it was signed; `sealUnreadable` is no seal at all.
 */
export function verifySeal(
  json: unknown,
  expectation: SealExpectation = {},
): Success<SealSummary> | SealFailure {
  const format = formatFault(json);
  if (format !== null) return format;
  const envelope = envelopeSchema.safeParse(json, { reportInput: true });
  if (!envelope.success) {
    const { path, text } = firstFault(envelope.error);
    return broken(placeOf(path), `${path} ${text}`);
  }
  // As it stands, not as the schema copies it: what is hashed must not lose a field.
  const record = json as SealedRecord;
  const fault = signatureFault(record) ?? shapeFault(record) ?? expectationFault(record, expectation);
  if (fault !== null) return fault;
  const rescored = expectation.pack !== undefined && isPackOf(record, expectation.pack);
  return success(summaryOf(record, { rescored, trusted: expectation.trustedKeys !== undefined }));
}

function formatFault(json: unknown): SealFailure | null {
  const format: unknown = Reflect.get(Object(json), 'format');
  if (format === sealFormat) return null;
  const place = { part: 'format', path: 'format' };
  const edition =
    typeof format === 'string' ? /^transformation-desk-seal\/(\d{1,9})$/.exec(format)?.[1] : undefined;
  if (edition !== undefined && Number(edition) > 1) {
    const told = `封存记录由更新版本的软件生成（格式 ${edition}，本机支持到 1），请先升级本软件。`;
    return { ...failure('sealNewer', told, 'format'), place };
  }
  return {
    ...failure('sealUnreadable', `这不是封存记录，format 应为“${sealFormat}”。`, 'format'),
    place,
  };
}

function signatureFault(record: SealedRecord): SealFailure | null {
  const found = digestsOf({ ...record.content, device: record.device });
  const difference = differencesOf(record.digests, found)[0];
  if (signatureHolds(record)) {
    if (difference === undefined) return null;
    return digestsBroken(difference.path);
  }
  if (difference === undefined) {
    return broken(
      { part: 'signature', path: 'signature' },
      '签名（signature）与内容不符，签名被改动，或者内容改动后重新计算了摘要',
    );
  }
  // With the digests put right the signature holds again: only they were touched.
  if (signatureHolds({ ...record, digests: found })) return digestsBroken(difference.path);
  return broken(difference, tellDifference(difference, record.content));
}

function digestsBroken(path: string): SealFailure {
  return broken({ part: 'digests', path: `digests.${path}` }, `摘要（digests）中“${path}”一项与内容不符`);
}

/** Signed, yet not what this program seals: another program with a key of its own. */
function shapeFault({ content }: SealedRecord): SealFailure | null {
  const parsed = contentSchema.safeParse(content, { reportInput: true });
  if (parsed.success) return null;
  const { path, text } = firstFault(parsed.error);
  return broken(placeOf(`content.${path}`), `${path} ${text}`);
}

function expectationFault(record: SealedRecord, { trustedKeys, pack }: SealExpectation): SealFailure | null {
  const { content, device } = record;
  if (trustedKeys !== undefined && !trustedKeys.includes(device.publicKey)) {
    const told = `签名有效，但公钥 ${device.publicKey} 的设备不在可信名单中`;
    return broken({ part: 'device', path: 'device.publicKey' }, told);
  }
  const fault = pack !== undefined && isPackOf(record, pack) ? resultFault(pack, content) : null;
  return fault === null ? null : broken({ part: 'result', path: fault.path }, fault.told);
}

function isPackOf({ content }: SealedRecord, pack: InstrumentPack): boolean {
  return canonicalDigest(pack) === content.pack.hash;
}

/** From a path in the whole document to part and path as the digests have them. */
function placeOf(path: string): SealPlace {
  const inner = path.replace(/^content\.(?=.)/, '');
  return { part: /^[^.[]*/.exec(inner)?.[0] ?? inner, path: inner };
}

function broken({ part, path }: SealPlace, told: string): SealFailure {
  return { ...failure('sealBroken', `封存记录不可信：${oneLine(told, 200)}。`, path), place: { part, path } };
}
