import { canonicalJson } from '../instrument/canonical.ts';
import type { InstrumentPack } from '../instrument/pack.ts';
import { scoreAssessment } from '../scoring/scoreAssessment.ts';
import type { SealedAnswer, SealedContent, SealedRating, SealedResult } from './record.ts';

/** The outcome of sealed answers and ratings by their pack. */
export function sealedResult(
  pack: InstrumentPack,
  answers: readonly SealedAnswer[],
  ratings: readonly SealedRating[],
): SealedResult {
  const result = scoreAssessment(pack, {
    answers: Object.fromEntries(answers.map(({ questionId, value }) => [questionId, value])),
    scenes: Object.fromEntries(ratings.map(({ sceneId, level }) => [sceneId, level])),
  });
  const { score, scoreAtMost, max, level, levelRange, open, dimensions } = result;
  return {
    score,
    scoreAtMost,
    max,
    level,
    levelRange,
    open: open.length,
    dimensions: dimensions.map((dimension) => ({
      id: dimension.id,
      name: dimension.name,
      score: dimension.score,
      max: dimension.max,
    })),
  };
}

/** The first field of the stored result that does not follow from the answers; null if all does. */
export function resultFault(
  pack: InstrumentPack,
  { answers, sceneRatings, result }: SealedContent,
): { readonly path: string; readonly told: string } | null {
  const right = sealedResult(pack, answers, sceneRatings);
  for (const field of Object.keys(right) as (keyof SealedResult)[]) {
    const stored = canonicalJson(result[field]);
    const computed = canonicalJson(right[field]);
    if (stored === computed) continue;
    // Lists of dimensions are too long for a sentence.
    const values = stored.length + computed.length > 60 ? '' : `，应为 ${computed}，记录中是 ${stored}`;
    return { path: `result.${field}`, told: `评测结果中的 ${field} 与按指标包由答案算得的不同${values}` };
  }
  return null;
}
