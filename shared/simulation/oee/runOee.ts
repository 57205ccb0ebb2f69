import { costOf, initialOeeChoice, type OeeChoice } from './choice.ts';
import { gainsOn, paybackDays, type Gain } from './gains.ts';
import { lineFigures, machineRuns, type LineFigures } from './lineFigures.ts';
import type { OeeParameters } from './parameters.ts';
import { drawWorld } from './world.ts';

export type OeeResult = {
  readonly parameters: OeeParameters;
  readonly choice: OeeChoice;
  /** The line as it is, and as the visitor wants it, in one world. */
  readonly baseline: LineFigures;
  readonly improved: LineFigures;
  /** What each measure that is not on every machine yet would bring now, on top of the choice; the best first. */
  readonly gains: readonly Gain[];
  /** 元 of all that was chosen. */
  readonly cost: number;
  /** Good pieces more a shift. */
  readonly gained: number;
  /** Days of work until it is earned; null where it never is. */
  readonly paybackDays: number | null;
};

type Given = {
  readonly parameters: OeeParameters;
  readonly choice: OeeChoice;
  readonly seed: number;
};

/** Runs the line as it is and as the visitor wants it, and tries each further measure: eight runs at most. The parameters have no `oeeFault`. Pure. */
export function runOee({ parameters, choice, seed }: Given): OeeResult {
  const world = drawWorld(parameters, seed);
  const asIs = initialOeeChoice(parameters);
  const baseline = lineFigures(parameters, machineRuns(parameters, world, asIs));
  const improved = lineFigures(parameters, machineRuns(parameters, world, choice));
  const cost = costOf(parameters, choice);
  const gained = improved.line.good - baseline.line.good;
  return {
    parameters,
    choice,
    baseline,
    improved,
    gains: gainsOn(parameters, world, choice, improved.line.good),
    cost,
    gained,
    paybackDays: paybackDays(parameters, gained, cost),
  };
}
