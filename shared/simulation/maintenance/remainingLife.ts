import { studentQuantile } from './studentQuantile.ts';
import type { Trend } from './trend.ts';

/** With fewer readings a line says too little. */
export const fewestReadings = 6;

/** Days from now. `upper` is null where the readings do not rule out that it lasts for ever, `estimate` where they do not rise. */
export type RemainingLife = {
  readonly estimate: number | null;
  readonly lower: number;
  readonly upper: number | null;
};

export type Prognosis = {
  /** The logarithm of the severity at which bearings fail, and its deviation from one to the next. */
  readonly failureLog: number;
  readonly failureSpread: number;
  /** Quantiles of the interval's certainty, see `intervalReaches`. */
  readonly reaches: Float64Array;
};

/** The quantile that an interval of this certainty (0.8 for 80 %) needs, by the number of readings; from the last on it stays. */
export function intervalReaches(certainty: number): Float64Array {
  const share = 1 - (1 - certainty) / 2;
  return Float64Array.from({ length: 200 }, (_, count) =>
    count < fewestReadings ? Number.NaN : studentQuantile(share, count - 2),
  );
}

/**
 * When the line through the logarithms of severity will be where bearings fail. The interval holds the days on which that
 * severity lies within the line's prediction interval: calibration backwards, with the deviation of the failing severity in the
 * place of a reading's own (Fieller, 1954, Some problems in interval estimation, Journal of the Royal Statistical Society
 * B 16(2)). Null with too few readings.
 */
export function remainingLife(trend: Trend, today: number, prognosis: Prognosis): RemainingLife | null {
  const { count, meanDay, meanLog, days, logs, products } = trend;
  if (count < fewestReadings) return null;
  const slope = products / days;
  const residual = Math.max(0, logs - slope * products) / (count - 2);
  const reach = reachOf(prognosis.reaches, count) ** 2;
  const above = prognosis.failureLog - meanLog;
  // (slope·u − above)² = reach·(residual·(1/count + u²/days) + spread²), u being days from the mean day on.
  const square = slope ** 2 - (reach * residual) / days;
  const constant = above ** 2 - reach * (residual / count + prognosis.failureSpread ** 2);
  const estimate = slope > 0 ? Math.max(0, meanDay + above / slope - today) : null;
  if (above <= 0 || constant <= 0) return { estimate: estimate === null ? null : 0, lower: 0, upper: null };
  const root = Math.sqrt(Math.max(0, (slope * above) ** 2 - square * constant));
  const fromToday = (offset: number) => Math.max(0, meanDay + offset - today);
  if (slope > 0 && square > 0) {
    // The smaller root in the form that does not take nearly equal numbers from one another.
    const lower = fromToday(constant / (slope * above + root));
    return { estimate, lower, upper: fromToday((slope * above + root) / square) };
  }
  // Not surely rising: what is sure is only how soon it cannot be.
  return { estimate, lower: fromToday(constant / (slope * above + root)), upper: null };
}

function reachOf(reaches: Float64Array, count: number): number {
  return reaches[Math.min(count, reaches.length - 1)] ?? Number.NaN;
}
