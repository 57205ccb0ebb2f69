import type { AssessmentResult } from '../scoring/assessment.ts';

/** Paths of the result tree, for traces. */
export function scenePath(id: string): string {
  return `result/scenes/${id}`;
}

/** Path of a dimension. */
export function dimensionPath(dimension: string): string {
  return `result/dimensions/${dimension}`;
}

/** Path of a group. */
export function groupPath(dimension: string, group: string): string {
  return `${dimensionPath(dimension)}/groups/${group}`;
}

/** Path of a question, wherever it stands in the tree. */
export function questionPath(result: AssessmentResult, id: string): string {
  for (const dimension of result.dimensions) {
    for (const group of dimension.groups) {
      if (group.questions.some((question) => question.id === id)) {
        return `${groupPath(dimension.id, group.id)}/questions/${id}`;
      }
    }
  }
  return 'result';
}
