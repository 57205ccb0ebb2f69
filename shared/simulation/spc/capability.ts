import { normalBelow } from './normal.ts';

/** Specification limits of a dimension. */
export type Tolerance = { readonly lower: number; readonly upper: number };

/** How a process fits its tolerance. */
export type Capability = {
  /** 公差宽度 ÷ 6σ and the nearer side ÷ 3σ, σ̂ = R̄/d2 from within subgroups. */
  readonly cp: number;
  readonly cpk: number;
  /** The same with the deviation of all values. */
  readonly pp: number;
  readonly ppk: number;
  /** Nonconforming parts per million that a normal distribution with the mean and σ̂ of all values leaves outside. */
  readonly expectedPpm: number;
};

/**
 * Capability after Montgomery: `within` is σ̂ = R̄/d2, `overall` the deviation of all values (both above 0). Cpk and Ppk are
 * negative where the mean itself is outside.
 */
export function capabilityOf(
  { lower, upper }: Tolerance,
  mean: number,
  within: number,
  overall: number,
): Capability {
  const nearer = Math.min(upper - mean, mean - lower);
  const outside = normalBelow((lower - mean) / overall) + normalBelow((mean - upper) / overall);
  return {
    cp: (upper - lower) / (6 * within),
    cpk: nearer / (3 * within),
    pp: (upper - lower) / (6 * overall),
    ppk: nearer / (3 * overall),
    expectedPpm: outside * 1_000_000,
  };
}
