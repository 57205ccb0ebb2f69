import { costOf, isAtWork, withMeasure, type OeeChoice } from './choice.ts';
import { goodPieces, machineRuns } from './lineFigures.ts';
import { measureKinds, type MeasureKind } from './measures.ts';
import type { OeeParameters } from './parameters.ts';
import type { MachineWorld } from './world.ts';

/** What comes of one thing more that is done; the rest stays as it is. */
export type Gain = {
  readonly kind: MeasureKind;
  /** Good pieces more a shift. */
  readonly good: number;
  /** 元, connecting the machines included where that comes with it. */
  readonly cost: number;
  /** Days of work until the pieces have earned it; null where they never do. */
  readonly paybackDays: number | null;
};

/**
 * Each measure that is not everywhere yet, taken on all machines on top of `choice`, in the same world; the largest gain
 * first. Nothing is estimated: for each one the line is run. `before`: good pieces a shift with `choice` alone.
 */
export function gainsOn(
  parameters: OeeParameters,
  world: readonly MachineWorld[],
  choice: OeeChoice,
  before: number,
): readonly Gain[] {
  const { shifts } = parameters;
  const good = (wanted: OeeChoice) => goodPieces(parameters, machineRuns(parameters, world, wanted)) / shifts;
  return measureKinds
    .filter((kind) => parameters.machines.some((_machine, place) => !isAtWork(choice, kind, place)))
    .map((kind): Gain => {
      const wanted = withMeasure(choice, kind, null, true);
      const more = good(wanted) - before;
      const cost = costOf(parameters, wanted) - costOf(parameters, choice);
      return { kind, good: more, cost, paybackDays: paybackDays(parameters, more, cost) };
    })
    .toSorted((one, other) => other.good - one.good);
}

/** Days of work until so many good pieces more a shift have earned the cost (元). */
export function paybackDays({ margin, shift }: OeeParameters, good: number, cost: number): number | null {
  if (cost === 0) return 0;
  const earned = good * margin * shift.perDay;
  return earned > 0 ? cost / earned : null;
}
