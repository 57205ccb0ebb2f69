import { variance } from 'simple-statistics';

/** 牛鞭比: how much more orders vary than the customers' demand; null where demand does not vary at all. */
export function bullwhipRatio(orders: Float64Array, demand: Float64Array): number | null {
  const ofDemand = variance(demand as unknown as number[]);
  return ofDemand === 0 ? null : variance(orders as unknown as number[]) / ofDemand;
}

/**
 * Chen, Drezner, Ryan, Simchi-Levi (2000), Quantifying the Bullwhip Effect in a Simple Supply Chain, Management Science
 * 46(3): one stage that orders up to L × the mean of the last p demands, demand correlated by ρ from one period to the
 * next. A lower bound; equal where no safety stock depends on the forecast's error.
 */
export function ratioOfStage(leadTime: number, window: number, correlation: number): number {
  return 1 + amplification(leadTime, window) * (1 - correlation ** window);
}

/** The same source: the last of several stages that all see the customers' demand, independent from period to period. */
export function ratioWithSharing(leadTimes: readonly number[], window: number): number {
  return 1 + amplification(sumOf(leadTimes), window);
}

/** The same source: the last of several stages that each see the orders of the one below only. A lower bound. */
export function ratioWithoutSharing(leadTimes: readonly number[], window: number): number {
  return leadTimes.reduce((product, leadTime) => product * (1 + amplification(leadTime, window)), 1);
}

function amplification(leadTime: number, window: number): number {
  return (2 * leadTime) / window + (2 * leadTime ** 2) / window ** 2;
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
