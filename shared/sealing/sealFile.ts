import { decodeJson } from '../audit/decodeJson.ts';
import { failure, type Success } from '../model/result.ts';
import type { SealedRecord } from './record.ts';
import type { SealSummary } from './summary.ts';
import { verifySeal, type SealExpectation, type SealFailure } from './verifySeal.ts';

/** The text of a sealed file: JSON that a person can read. Its layout may change; only its meaning is signed. */
export function sealFileText(record: SealedRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** Verifies the text of a sealed file, as `verifySeal` does a record. */
export function verifySealFile(
  text: string,
  expectation: SealExpectation = {},
): Success<SealSummary> | SealFailure {
  const decoded = decodeJson(text);
  if (decoded.ok) return verifySeal(decoded.value, expectation);
  const path = decoded.path ?? '';
  const told = `封存记录不能识别：${decoded.message}。`;
  return { ...failure('sealUnreadable', told, path), place: { part: path, path } };
}
