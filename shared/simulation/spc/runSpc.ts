import { mean, standardDeviation } from 'simple-statistics';
import { independentRandoms } from '../seededRandom.ts';
import { capabilityOf, type Capability } from './capability.ts';
import { averageOf, limitsOf, subgroupOf, type ControlLimits, type Subgroup } from './chart.ts';
import type { SpcChoice } from './choice.ts';
import { chartConstants } from './constants.ts';
import { judge, type Judgement } from './judge.ts';
import type { SpcParameters } from './parameters.ts';
import { drawChances, isDisturbed } from './pieces.ts';
import { allRules, type RuleNumber } from './rules.ts';
import { runShift, type ShiftRun } from './runShift.ts';

/** A shift, what it came to, and how well the process fitted its tolerance in it. */
export type InspectedShift = ShiftRun &
  Judgement & {
    readonly capability: Capability;
    /** Parts per million outside, counted among all pieces. */
    readonly countedPpm: number;
    /** Minutes that the disturbance lasted: until a stop found it, else to the end of the shift; 0: there was none. */
    readonly disturbedMinutes: number;
    /** What found it: the chart, the sample at the end of the shift, or nothing (null, also where there was none). */
    readonly foundBy: 'chart' | 'sample' | null;
    /** Stops of the line where there was nothing to put right. */
    readonly falseAlarms: number;
  };

export type SpcResult = {
  readonly parameters: SpcParameters;
  readonly choice: SpcChoice;
  /** The subgroups in control beforehand, and the limits that come from them. */
  readonly phaseOne: readonly Subgroup[];
  readonly limits: ControlLimits;
  /** 班末抽检: nobody looks at the chart. Its `signals` are what a chart would have shown. */
  readonly baseline: InspectedShift;
  /** As the visitor inspects. */
  readonly improved: InspectedShift;
};

type Given = {
  readonly parameters: SpcParameters;
  readonly choice: SpcChoice;
  readonly seed: number;
};

/** Runs one shift with the same pieces as it is inspected today and as the visitor wants it. Some 10 ms. Pure. */
export function runSpc({ parameters, choice, seed }: Given): SpcResult {
  const { mean: usual, deviation, phaseOne: count, pieces, shiftLength } = parameters;
  const [beforeRandom, pieceRandom] = independentRandoms(seed, 3);
  const { size } = choice;
  // Ten a subgroup are drawn whatever its size, so that another size leaves the later ones as they are.
  const before = drawChances(count * 10, beforeRandom!).map((chance) => usual + deviation * chance);
  const phaseOne = Array.from({ length: count }, (_, at) =>
    subgroupOf(before.subarray(at * 10, at * 10 + size)),
  );
  const limits = limitsOf(phaseOne, size);
  const chances = drawChances(pieces * shiftLength, pieceRandom!);
  const inspected = (stopping: readonly RuleNumber[], marked: readonly RuleNumber[]) => {
    const run = runShift({ parameters, choice, limits, chances, stopping, marked });
    const [, , sampleRandom] = independentRandoms(seed, 3);
    return inspectedOf(parameters, choice, run, judge(parameters, run, sampleRandom!));
  };
  const baseline = inspected([], allRules);
  return {
    parameters,
    choice,
    phaseOne,
    limits,
    baseline,
    improved: choice.inspection === 'spc' ? inspected(choice.rules, choice.rules) : baseline,
  };
}

function inspectedOf(
  { tolerance, interval, shiftLength, sample }: SpcParameters,
  choice: SpcChoice,
  run: ShiftRun,
  judgement: Judgement,
): InspectedShift {
  const { values, subgroups, stops } = run;
  const all = values as unknown as number[];
  const within = averageOf(subgroups.map(({ range }) => range)) / chartConstants(choice.size).d2;
  const found = stops.find((stop) => stop.found)?.at ?? null;
  const isFoundAtEnd = judgement.sampleFound > sample.accept;
  const minutesUntil = (at: number) => (isDisturbed(choice) ? (at - choice.beginsAt + 1) * interval : 0);
  const disturbedMinutes = minutesUntil(found ?? shiftLength - 1);
  return {
    ...run,
    ...judgement,
    capability: capabilityOf(tolerance, mean(all), within, standardDeviation(all)),
    countedPpm: (judgement.nonconforming / values.length) * 1_000_000,
    disturbedMinutes,
    foundBy: foundByOf(disturbedMinutes > 0, found !== null, isFoundAtEnd),
    falseAlarms: stops.filter((stop) => !stop.found).length,
  };
}

function foundByOf(isThere: boolean, byChart: boolean, bySample: boolean): InspectedShift['foundBy'] {
  if (!isThere) return null;
  if (byChart) return 'chart';
  return bySample ? 'sample' : null;
}
