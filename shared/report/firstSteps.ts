import type { AssessmentResult } from '../scoring/assessment.ts';
import type { Gap } from '../scoring/gaps.ts';
import { missingForNextLevel } from '../scoring/nextLevel.ts';

const most = 4;

/**
 * What to do first, out of the ranked gaps: only gaps that close a condition of the next level that is still unmet
 * (constraint scenes, then other scenes where scenes are short, then points where the score is). At the highest level
 * the first of the ranked gaps.
 */
export function firstSteps(gaps: readonly Gap[], result: AssessmentResult): readonly Gap[] {
  const next = missingForNextLevel(result);
  if (next === null) return gaps.slice(0, most - 1);
  const unmet = new Set(next.conditions.filter(({ met }) => !met).map(({ kind }) => kind));
  const useful = gaps.filter((gap) => {
    if (gap.kind === 'question') return unmet.has('score');
    return unmet.has('scenes') || (gap.constraint && unmet.has('constraintScenes'));
  });
  const scenes = useful.filter(({ kind }) => kind === 'scene');
  const questions = useful.filter(({ kind }) => kind === 'question');
  const share = questions.length === 0 ? most : Math.max(most / 2, most - questions.length);
  const chosen = scenes.slice(0, share);
  return [...chosen, ...questions.slice(0, most - chosen.length)];
}

const named = 3;

/** A reason for the summary page: of a long list of what is missing, only the first three are named. */
export function shortReason(reason: string): string {
  const quoted = reason.match(/“[^”]*”(?=[、。])/g) ?? [];
  if (quoted.length <= named + 1) return reason;
  const list = quoted.join('、');
  return reason.replace(list, `${quoted.slice(0, named).join('、')}等 ${quoted.length} 项`);
}
