import { independentRandoms } from '../seededRandom.ts';
import { bottleneckShares, recordActivePeriods, type BottleneckShare } from './activePeriods.ts';
import { batchCount, estimateOf, type Estimate } from './batchMeans.ts';
import type { LineTwinChoice } from './choice.ts';
import { bestCase, practicalWorstCase, ratesOf, type LineRates } from './factoryPhysics.ts';
import { streamsOf, type Line, type LineStation } from './line.ts';
import type { LineTwinParameters } from './parameters.ts';
import { recordAll } from './recorder.ts';
import { firstMachines, runLine } from './runLine.ts';
import { measureLine, stateShares, type LineStatistics } from './statistics.ts';
import { recordTrace, type LineTrace } from './trace.ts';

/** During the first share of a run nothing is counted. */
export const warmUpShare = 0.2;
/** The stretch that is shown as a moving picture, in mean distances of orders. */
export const tracedOrders = 60;

/** One station; the shares of its machines' time add up to 1. */
export type StationFigures = {
  readonly name: string;
  readonly machines: number;
  readonly working: number;
  readonly starved: number;
  readonly blocked: number;
  readonly down: number;
  /** How much of the time it was the bottleneck by the active period method. */
  readonly bottleneck: BottleneckShare;
  /** Parts a shift that it could do alone, breakdowns included. */
  readonly capacity: number;
};

/** L = λ·W with each of the three measured for itself; `gap` is |L − λW| / L. Over time: each from the warm-up to the end of a batch. */
export type LittlesLaw = {
  readonly inLine: number;
  readonly perMinute: number;
  readonly minutes: number;
  readonly gap: number;
  readonly overTime: {
    readonly shifts: Float64Array;
    readonly inLine: Float64Array;
    readonly perMinute: Float64Array;
    readonly minutes: Float64Array;
  };
};

export type LineFigures = {
  readonly stations: readonly StationFigures[];
  /** Place of the station that was the bottleneck most of the time. */
  readonly bottleneck: number;
  /** Parts a shift; parts in the line; minutes of a part from release to the end. With 95 % intervals. */
  readonly throughput: Estimate;
  readonly inLine: Estimate;
  readonly cycleMinutes: Estimate;
  readonly little: LittlesLaw;
  readonly rates: LineRates;
  /** Parts a shift with as many parts in the line: at best, and in the practical worst case. */
  readonly best: number;
  readonly practicalWorst: number;
  readonly trace: LineTrace;
};

export type LineTwinResult = {
  readonly parameters: LineTwinParameters;
  readonly choice: LineTwinChoice;
  readonly baseline: LineFigures;
  readonly improved: LineFigures;
};

/** So many orders come in a run: fewer where there are more stations, so that an answer never takes longer than a touch may wait. */
export function simulatedOrders(stations: number): number {
  return Math.min(4800, Math.floor(24_000 / stations));
}

type Given = {
  readonly parameters: LineTwinParameters;
  readonly choice: LineTwinChoice;
  readonly seed: number;
};

/**
 * Runs the line as it is and as the visitor wants it, with the same orders, work and breakdowns. Some 20 ms, and as much
 * again where the line as it is has not been run yet. Pure.
 */
export function runLineTwin({ parameters, choice, seed }: Given): LineTwinResult {
  return {
    parameters,
    choice,
    baseline: baselineOf(parameters, seed),
    improved: figuresOf(parameters, lineOf(parameters, choice), seed),
  };
}

/** What came of the line as it is, by its parameters: while a visitor changes something, it stays the same. */
const baselines = new WeakMap<LineTwinParameters, { readonly seed: number; readonly figures: LineFigures }>();

function baselineOf(parameters: LineTwinParameters, seed: number): LineFigures {
  const known = baselines.get(parameters);
  if (known?.seed === seed) return known.figures;
  const figures = figuresOf(parameters, lineAsIs(parameters), seed);
  baselines.set(parameters, { seed, figures });
  return figures;
}

/** The line as it is. */
export function lineAsIs({ stations, orders, shiftMinutes }: LineTwinParameters): Line {
  return {
    stations,
    orders: { minutes: shiftMinutes / orders.perShift, variation: orders.variation },
    cards: Number.POSITIVE_INFINITY,
  };
}

/** The line as the visitor wants it. */
export function lineOf(parameters: LineTwinParameters, choice: LineTwinChoice): Line {
  const asIs = lineAsIs(parameters);
  const stations = asIs.stations.map((station, place): LineStation => {
    const {
      machines = station.machines,
      speed = 100,
      buffer = station.buffer,
    } = choice.stations[place] ?? {};
    return { ...station, machines, buffer, minutes: (station.minutes * 100) / speed };
  });
  return { ...asIs, stations, cards: choice.release === 'push' ? Number.POSITIVE_INFINITY : choice.cards };
}

function figuresOf(parameters: LineTwinParameters, line: Line, seed: number): LineFigures {
  const between = parameters.shiftMinutes / parameters.orders.perShift;
  const end = simulatedOrders(line.stations.length) * between;
  const warmUp = warmUpShare * end;
  const firsts = firstMachines(line);
  const machines = firsts.at(-1)!;
  const measured = measureLine({ machines, warmUp, end, batches: batchCount });
  const active = recordActivePeriods(machines, end);
  const traced = recordTrace({
    machines,
    stations: line.stations.length,
    from: warmUp,
    minutes: tracedOrders * between,
  });
  const recorder = recordAll([measured.recorder, active.recorder, traced.recorder]);
  runLine(line, end, independentRandoms(seed, streamsOf(line.stations.length)), recorder);
  const statistics = measured.close();
  const { shiftMinutes } = parameters;
  const shares = bottleneckShares(active.close(), warmUp, end);
  const stations = line.stations.map((station, place): StationFigures => {
    const { machines: count } = station;
    const own = shares.slice(firsts[place], firsts[place]! + count);
    return {
      name: parameters.stations[place]!.name,
      machines: count,
      ...stateShares(statistics, firsts[place]!, count),
      bottleneck: {
        sole: sumOf(own.map(({ sole }) => sole)),
        shifting: sumOf(own.map(({ shifting }) => shifting)),
      },
      capacity: ratesOf([station]).bottleneckRate * shiftMinutes,
    };
  });
  const little = littlesLaw(statistics, shiftMinutes);
  const rates = ratesOf(line.stations);
  return {
    stations,
    bottleneck: bottleneckOf(stations),
    ...estimates(statistics, shiftMinutes),
    little,
    rates,
    best: bestCase(rates, little.inLine) * shiftMinutes,
    practicalWorst: practicalWorstCase(rates, little.inLine) * shiftMinutes,
    trace: traced.close(),
  };
}

/** By the time as the only bottleneck, and half of the time in which it shared that. */
function bottleneckOf(stations: readonly StationFigures[]): number {
  const weights = stations.map(({ bottleneck: { sole, shifting } }) => sole + shifting / 2);
  return weights.indexOf(Math.max(...weights));
}

function estimates(
  { batchMinutes, finished, cycleMinutes, partMinutes }: LineStatistics,
  shiftMinutes: number,
) {
  const counts = [...finished];
  return {
    throughput: estimateOf(counts.map((count) => (count / batchMinutes) * shiftMinutes)),
    inLine: estimateOf([...partMinutes].map((sum) => sum / batchMinutes)),
    // A batch in which nothing was finished has no cycle time of its own.
    cycleMinutes: estimateOf([...cycleMinutes].map((sum, batch) => sum / Math.max(1, counts[batch]!))),
  };
}

function littlesLaw(statistics: LineStatistics, shiftMinutes: number): LittlesLaw {
  const { batchMinutes, finished, cycleMinutes, partMinutes } = statistics;
  const overTime = {
    shifts: new Float64Array(batchCount),
    inLine: new Float64Array(batchCount),
    perMinute: new Float64Array(batchCount),
    minutes: new Float64Array(batchCount),
  };
  const sums = { count: 0, cycle: 0, parts: 0 };
  for (let batch = 0; batch < batchCount; batch += 1) {
    sums.count += finished[batch]!;
    sums.cycle += cycleMinutes[batch]!;
    sums.parts += partMinutes[batch]!;
    const time = (batch + 1) * batchMinutes;
    overTime.shifts[batch] = time / shiftMinutes;
    overTime.inLine[batch] = sums.parts / time;
    overTime.perMinute[batch] = sums.count / time;
    overTime.minutes[batch] = sums.count === 0 ? 0 : sums.cycle / sums.count;
  }
  const [inLine, perMinute, minutes] = [overTime.inLine, overTime.perMinute, overTime.minutes].map(
    (values) => values.at(-1) ?? 0,
  ) as [number, number, number];
  const gap = inLine === 0 ? 0 : Math.abs(inLine - perMinute * minutes) / inLine;
  return { inLine, perMinute, minutes, gap, overTime };
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
