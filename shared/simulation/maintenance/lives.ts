import { randomNormal } from 'd3-random';
import type { Random } from '../seededRandom.ts';
import type { MaintenanceParameters } from './parameters.ts';

/** One bearing: it fails after so many days, when the logarithm of its severity has come to `failureLog`. */
export type Life = { readonly days: number; readonly failureLog: number };

type Wear = MaintenanceParameters['wear'];

/**
 * What load and speed (percent of the rated ones) make of a ball bearing's life in days: it goes with load to the power of
 * −3 in turns, so also with 1 / speed in days. ISO 281:2007, Rolling bearings – Dynamic load ratings and rating life.
 */
export function lifeFactor(load: number, speed: number): number {
  return (100 / load) ** 3 * (100 / speed);
}

/** The life that a share (0 … 1) of bearings does not reach: the quantile of the Weibull distribution. */
export function weibullQuantile({ shape, scale }: Pick<Wear, 'shape' | 'scale'>, share: number): number {
  return scale * (-Math.log1p(-share)) ** (1 / shape);
}

/** Draws a bearing; `quantile` (0 … 1) says which part of the lives it is from. */
export function drawLife(wear: Wear, quantile: number, random: Random): Life {
  const normal = randomNormal.source(random)(Math.log(wear.failureSeverity), wear.failureSpread);
  // A bearing that failed before it had any wear would have no path.
  const least = Math.log(wear.initialSeverity) + 0.5;
  return { days: weibullQuantile(wear, quantile), failureLog: Math.max(least, normal()) };
}

/**
 * The logarithm of a bearing's severity on a day: it grows exponentially, each bearing at a rate of its own (Gebraeel et
 * al., 2005, Residual-life distributions from component degradation signals, IIE Transactions 37(6)).
 */
export function logSeverity({ days, failureLog }: Life, { initialSeverity }: Wear, day: number): number {
  const initial = Math.log(initialSeverity);
  return initial + ((failureLog - initial) * day) / days;
}
