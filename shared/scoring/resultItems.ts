import type { AssessmentResult, QuestionResult } from './assessment.ts';

/** All questions of a result, in the order of its tree. */
export function questionsOf(result: AssessmentResult): readonly QuestionResult[] {
  return result.dimensions.flatMap((dimension) => dimension.groups.flatMap((group) => group.questions));
}
