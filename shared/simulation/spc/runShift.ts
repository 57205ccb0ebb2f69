import { distanceOf, signalsAt, type RuleNumber, type Signal } from './rules.ts';
import { subgroupOf, type ControlLimits, type Subgroup } from './chart.ts';
import type { SpcChoice } from './choice.ts';
import type { SpcParameters } from './parameters.ts';
import { disturbanceAt, isDisturbed } from './pieces.ts';

/** The line was stopped after a subgroup; `found`: there was a cause, and it was put right. */
export type Stop = {
  readonly at: number;
  readonly signals: readonly Signal[];
  readonly found: boolean;
  /** The first subgroup whose pieces were sorted. */
  readonly sortedFrom: number;
};

/** One shift as it ran. */
export type ShiftRun = {
  /** Every piece of the shift, in its order. */
  readonly values: Float64Array;
  readonly subgroups: readonly Subgroup[];
  /** Distances of the means in standard deviations of a mean. */
  readonly distances: Float64Array;
  /** Whatever fires, at any point. */
  readonly signals: readonly Signal[];
  /** Where a rule stopped the line; none where nobody watches. */
  readonly stops: readonly Stop[];
};

type Given = {
  readonly parameters: SpcParameters;
  readonly choice: SpcChoice;
  readonly limits: ControlLimits;
  readonly chances: Float64Array;
  /** The rules that stop the line; none: it runs through. */
  readonly stopping: readonly RuleNumber[];
  /** The rules that are marked. */
  readonly marked: readonly RuleNumber[];
};

/**
 * Runs a shift. Where a rule fires the line stops at once: a cause that is there is put right for the rest of the shift, and
 * rules count points anew from then on.
 */
export function runShift({ parameters, choice, limits, chances, stopping, marked }: Given): ShiftRun {
  const { mean, deviation, pieces, shiftLength } = parameters;
  const values = new Float64Array(pieces * shiftLength);
  const subgroups: Subgroup[] = [];
  const distances = new Float64Array(shiftLength);
  const chart = { subgroups, distances, limits };
  const stops: Stop[] = [];
  const signals: Signal[] = [];
  let isRight = !isDisturbed(choice);
  let from = 0;
  for (let at = 0; at < shiftLength; at += 1) {
    const { offset, spread } = isRight ? { offset: 0, spread: 1 } : disturbanceAt(parameters, choice, at);
    for (let piece = at * pieces; piece < (at + 1) * pieces; piece += 1) {
      values[piece] = mean + offset + deviation * spread * chances[piece]!;
    }
    const subgroup = subgroupOf(values.subarray((at + 1) * pieces - choice.size, (at + 1) * pieces));
    subgroups.push(subgroup);
    distances[at] = distanceOf(subgroup, limits);
    signals.push(...signalsAt(chart, at, marked, from));
    const stopped = signalsAt(chart, at, stopping, from);
    if (stopped.length === 0) continue;
    const found: boolean = !isRight && at >= choice.beginsAt;
    stops.push({ at, signals: stopped, found, sortedFrom: sortedFromOf(stopped, at, from) });
    isRight ||= found;
    from = at + 1;
  }
  return { values, subgroups, distances, signals, stops };
}

/** Pieces are sorted back to the first point of the pattern and the interval before it, but not behind the last stop. */
function sortedFromOf(signals: readonly Signal[], at: number, from: number): number {
  return Math.max(from, Math.min(at, ...signals.flatMap(({ points }) => points)) - 1);
}
