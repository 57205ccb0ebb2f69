import type { LineStation } from './line.ts';

/** What a line could do at best: parts a minute at its bottleneck, and minutes of a part that never waits. */
export type LineRates = {
  readonly bottleneckRate: number;
  readonly rawMinutes: number;
  /** Critical WIP W0 = r_b·T0: with it, a line without any chance runs at full rate and no part waits. */
  readonly criticalWip: number;
};

/**
 * Rates of a line as Hopp and Spearman, Factory Physics (3rd ed. 2008), ch. 7–8, have them. Breakdowns lengthen a part's mean
 * time to t·(1 + m_r/m_f), m_f counted in working time.
 */
export function ratesOf(stations: readonly LineStation[]): LineRates {
  const times = stations.map(effectiveMinutes);
  const bottleneckRate = Math.min(...stations.map(({ machines }, place) => machines / times[place]!));
  const rawMinutes = times.reduce((sum, minutes) => sum + minutes, 0);
  return { bottleneckRate, rawMinutes, criticalWip: bottleneckRate * rawMinutes };
}

/** Mean minutes of a part on a machine, repairs that fall into it included. */
export function effectiveMinutes({ minutes, failure }: LineStation): number {
  return failure === null ? minutes : minutes * (1 + failure.repair / failure.between);
}

/** Best case: parts a minute with w parts in the line if nothing ever varied; no line does better with as many. */
export function bestCase({ rawMinutes, bottleneckRate }: LineRates, parts: number): number {
  return Math.min(parts / rawMinutes, bottleneckRate);
}

/** Practical worst case: w / (W0 + w − 1) · r_b, a balanced line of single machines with exponential times. A line below it has something to find. */
export function practicalWorstCase({ criticalWip, bottleneckRate }: LineRates, parts: number): number {
  return parts <= 0 ? 0 : (parts / (criticalWip + parts - 1)) * bottleneckRate;
}
