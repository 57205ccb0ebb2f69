import type { Condition, LevelCheck } from '../../scoring/assessment.ts';

/** `undecided`: not met as it stands, but the open items could still bring it. */
export type Verdict = 'met' | 'notMet' | 'undecided';

/** What can be said of one condition today. */
export function conditionVerdict({ met, reachable }: Condition): Verdict {
  if (met) return 'met';
  return reachable ? 'undecided' : 'notMet';
}

/** What can be said of a level: one condition that is out of reach decides, then one that is undecided. */
export function verdictOf({ conditions }: Pick<LevelCheck, 'conditions'>): Verdict {
  const verdicts = conditions.map(conditionVerdict);
  if (verdicts.includes('notMet')) return 'notMet';
  return verdicts.includes('undecided') ? 'undecided' : 'met';
}

export const verdictNames: Readonly<Record<Verdict, string>> = {
  met: '满足',
  notMet: '不满足',
  undecided: '暂不能判定',
};
