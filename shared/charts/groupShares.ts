import type { AssessmentResult, GroupResult } from '../scoring/assessment.ts';
import { parsePoints } from '../scoring/points.ts';

/** Part of whole in percent with at most one decimal, as a number for an axis; both are points as text. */
export function percentOf(part: string, whole: string): number {
  const all = parsePoints(whole);
  return all === 0 ? 0 : Math.round((parsePoints(part) * 1000) / all) / 10;
}

/** All groups in the instrument's order: the spokes of every radar, on screen and in the report. */
export function groupsOf(result: AssessmentResult): readonly GroupResult[] {
  return result.dimensions.flatMap((dimension) => dimension.groups);
}

/** One series of the radar: the share of each of `groups` in `result`, null where it has no such group. */
export function groupShares(
  groups: readonly GroupResult[],
  result: AssessmentResult,
): readonly (number | null)[] {
  const own = new Map(groupsOf(result).map((group) => [group.id, group]));
  return groups.map(({ id }) => {
    const group = own.get(id);
    return group === undefined ? null : percentOf(group.score, group.max);
  });
}
