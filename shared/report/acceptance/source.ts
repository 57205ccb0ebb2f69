import { itemKey } from '../../instrument/items.ts';
import type { LevelCheck, OpenItem } from '../../scoring/assessment.ts';
import type { TargetLevel } from '../../scoring/levelRule.ts';
import { questionsOf } from '../../scoring/resultItems.ts';
import { aimOf, checkOf } from '../aim.ts';
import { evidenceByItem } from '../chapters/evidence.ts';
import type { Figures } from '../figures.ts';
import type { Chapter } from '../model.ts';
import type { ReportSource } from '../source.ts';
import { verdictOf, type Verdict } from './verdict.ts';

/** What the chapters of the self-assessment are written from; traces are paths into it. */
export type AcceptanceSource = ReportSource & {
  /** The level that is claimed, with its conditions. */
  readonly aim: TargetLevel;
  readonly check: LevelCheck;
  readonly verdict: Verdict;
  /** Numbers in the index of evidence, by the item's key. */
  readonly evidenceNumbers: ReadonlyMap<string, readonly number[]>;
  /** What claims points or a level, and which of it has nothing to prove it. */
  readonly claims: readonly Claim[];
  readonly unproven: readonly Claim[];
};

/** An item that counts for the result: points above zero, or a scene of level one or above. */
export type Claim = Pick<OpenItem, 'kind' | 'id' | 'name'>;

export type AcceptanceWriter = (source: AcceptanceSource, figures: Figures) => Chapter | null;

/** Adds what only the self-assessment needs. */
export function acceptanceSource(source: ReportSource): AcceptanceSource {
  const aim = aimOf(source);
  const check = checkOf(source, aim);
  const evidenceNumbers = numbersByItem(source);
  const claims = claimsOf(source);
  return {
    ...source,
    aim,
    check,
    verdict: verdictOf(check),
    evidenceNumbers,
    claims,
    unproven: claims.filter((claim) => !evidenceNumbers.has(itemKey(claim))),
  };
}

/** The numbers that the index gives to each item's evidence, counted as the index counts. */
function numbersByItem(source: ReportSource): ReadonlyMap<string, readonly number[]> {
  const numbers = new Map<string, readonly number[]>();
  const all = evidenceByItem(source).flatMap(({ evidence }) => evidence);
  for (const [index, { itemKey: key }] of all.entries()) {
    numbers.set(key, [...(numbers.get(key) ?? []), index + 1]);
  }
  return numbers;
}

function claimsOf({ result }: ReportSource): readonly Claim[] {
  return [
    ...questionsOf(result)
      .filter(({ open, score }) => !open && Number(score) > 0)
      .map(({ id, name }): Claim => ({ kind: 'question', id, name })),
    ...result.scenes
      .filter(({ level }) => level !== null && level > 0)
      .map(({ id, name }): Claim => ({ kind: 'scene', id, name })),
  ];
}
