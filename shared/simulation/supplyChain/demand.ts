import { randomNormal } from 'd3-random';
import type { Random } from '../seededRandom.ts';

/** A first-order autoregression D(t) = m + ρ·(D(t−1) − m) + ε; `deviation` is that of D itself. */
export type DemandProcess = {
  readonly mean: number;
  readonly deviation: number;
  readonly correlation: number;
};

/** Draws the demand of so many periods; its distribution is the same from the first one on. */
export function drawDemand(
  { mean, deviation, correlation }: DemandProcess,
  periods: number,
  random: Random,
): Float64Array {
  const normal = randomNormal.source(random)(0, 1);
  const innovation = deviation * Math.sqrt(1 - correlation ** 2);
  const demand = new Float64Array(periods);
  let before = deviation * normal();
  for (let period = 0; period < periods; period += 1) {
    demand[period] = mean + before;
    before = correlation * before + innovation * normal();
  }
  return demand;
}
