import type { SpcParameters } from './parameters.ts';
import { allRules, type RuleNumber } from './rules.ts';

/** What the visitor changes. */
export type SpcChoice = {
  /** By how many σ the mean jumps; by how many it moves on with each subgroup; by what factor the spread grows. */
  readonly shift: number;
  readonly drift: number;
  readonly spread: number;
  /** The subgroup of the shift, from 0, with which it begins. */
  readonly beginsAt: number;
  /** Pieces of a subgroup, 2 … 10. */
  readonly size: number;
  /** 班末抽检 as it is, or a control chart that stops the line where a rule fires. */
  readonly inspection: 'endOfShift' | 'spc';
  /** The rules that stop the line. */
  readonly rules: readonly RuleNumber[];
};

/** Something goes wrong, and it is found out at the end of the shift. */
export function initialSpcChoice({ disturbance, size }: SpcParameters): SpcChoice {
  return { ...disturbance, size, inspection: 'endOfShift', rules: allRules };
}
