import { gather, type ReportInput } from '../buildReport.ts';
import { writeHashes } from '../chapters/evidence.ts';
import { writeMethod } from '../chapters/method.ts';
import { writeOpenItems } from '../chapters/openItems.ts';
import { writeProfile } from '../chapters/profile.ts';
import type { DiagnosisModel } from '../model.ts';
import { putTogether } from '../putTogether.ts';
import { writeConclusion } from './conclusion.ts';
import { writeIndex, writeUnproven } from './evidenceIndex.ts';
import { writeProof } from './proof.ts';
import { acceptanceSource, type AcceptanceWriter } from './source.ts';
import { writeStatement } from './statement.ts';

/**
 * 验收自评报告: the claimed level's conditions one by one with their proof, and the index of the evidence. Any kind of
 * session gives one; one that is no acceptance says so.
 */
export function buildAcceptance(input: ReportInput): DiagnosisModel {
  return putTogether('acceptance', acceptanceSource(gather(input)), writers);
}

const writers: readonly AcceptanceWriter[] = [
  writeConclusion,
  writeProfile,
  writeMethod,
  writeProof,
  writeIndex,
  writeUnproven,
  writeOpenItems,
  writeStatement,
  writeHashes,
];
