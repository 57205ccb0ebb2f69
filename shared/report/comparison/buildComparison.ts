import { failure, success, type Result } from '../../model/result.ts';
import { gather, type ReportInput } from '../buildReport.ts';
import { writeEvidence, writeHashes } from '../chapters/evidence.ts';
import { enterpriseTable } from '../chapters/profile.ts';
import { writeSignature } from '../chapters/signature.ts';
import type { DiagnosisModel } from '../model.ts';
import { putTogether } from '../putTogether.ts';
import { writeConditions } from './conditions.ts';
import { writeDimensionChanges } from './dimensions.ts';
import { writeHowCompared } from './method.ts';
import { writeOpenings } from './openings.ts';
import { writeQuestionChanges } from './questions.ts';
import { writeSceneChanges } from './scenes.ts';
import { comparisonSource, type ComparisonWriter } from './source.ts';
import { writeComparisonSummary } from './summary.ts';

/**
 * 改造前后对比报告: this session against the enterprise's session before it, item by item. Fails with `nothingToCompare`
 * where there is no session before.
 */
export function buildComparison(input: ReportInput): Result<DiagnosisModel, 'nothingToCompare'> {
  const source = comparisonSource(gather(input));
  if (source === null) {
    return failure(
      'nothingToCompare',
      '本次诊断之前没有同一企业的其他诊断，不能生成改造前后对比报告；请先录入或导入之前的诊断，或改选该企业较晚的一次诊断。',
    );
  }
  return success(putTogether('comparison', source, writers));
}

const writeShortProfile: ComparisonWriter = (source, figures) => ({
  id: 'profile',
  title: '企业概况',
  numbered: true,
  breakBefore: true,
  blocks: [enterpriseTable(source, figures)],
});

const writers: readonly ComparisonWriter[] = [
  writeComparisonSummary,
  writeShortProfile,
  writeHowCompared,
  writeConditions,
  writeDimensionChanges,
  writeSceneChanges,
  writeQuestionChanges,
  writeOpenings,
  writeEvidence,
  writeSignature,
  writeHashes,
];
