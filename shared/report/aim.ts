import type { LevelCheck } from '../scoring/assessment.ts';
import type { TargetLevel } from '../scoring/levelRule.ts';
import type { ReportSource } from './source.ts';

type Aimed = Pick<ReportSource, 'session' | 'result'>;

/**
 * The level that a self-assessment claims: the session's target or, if none was set, the level that was reached; who
 * reached none is measured against the first.
 */
export function aimOf({ session, result }: Aimed): TargetLevel {
  if (session.target !== null) return session.target;
  return result.level === 0 ? 1 : result.level;
}

/** The level to work towards: the target while it is above the present level, else the next one; null at the highest. */
export function nextAim({ session, result }: Aimed): TargetLevel | null {
  const next = result.level + 1;
  const aim = Math.max(session.target ?? next, next);
  return aim > 4 ? null : (aim as TargetLevel);
}

/** The conditions of a level, met or not. Every pack has all four levels. */
export function checkOf({ result }: Pick<ReportSource, 'result'>, level: TargetLevel): LevelCheck {
  const check = result.checks.find((candidate) => candidate.level === level);
  if (check === undefined) throw new Error(`no rule for level ${level}`);
  return check;
}
