import type { AssessmentResult } from '../scoring/assessment.ts';
import type { ResultFigures } from './model.ts';

/** The figures of a result that other programs read, as the interchange format names them. */
export function resultFigures(result: AssessmentResult): ResultFigures {
  return {
    score: result.score,
    scoreAtMost: result.scoreAtMost,
    dimensions: Object.fromEntries(result.dimensions.map(({ id, score }) => [id, score])),
    scenesAtLeast: result.scenesAtLeast,
    constraintScenesAtLeast: result.constraintScenesAtLeast,
    level: result.level,
    levelRange: result.levelRange,
    open: result.open.map(({ id }) => id),
  };
}
