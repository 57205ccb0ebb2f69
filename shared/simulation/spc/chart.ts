import { chartConstants } from './constants.ts';

/** A subgroup on the chart: its mean and its range (largest minus smallest). */
export type Subgroup = { readonly mean: number; readonly range: number };

/** Control limits of an X̄-R chart. */
export type ControlLimits = {
  readonly size: number;
  readonly mean: { readonly lower: number; readonly centre: number; readonly upper: number };
  readonly range: { readonly lower: number; readonly centre: number; readonly upper: number };
  /** 组内标准差 σ̂ = R̄ / d2. */
  readonly deviation: number;
};

export function subgroupOf(values: ArrayLike<number>): Subgroup {
  let [sum, least, most] = [0, Infinity, -Infinity];
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at]!;
    sum += value;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { mean: sum / values.length, range: most - least };
}

/** Limits from a stretch of subgroups (phase 1): X̄̄ ± A2·R̄ and D3·R̄ … D4·R̄. At least one subgroup. */
export function limitsOf(subgroups: readonly Subgroup[], size: number): ControlLimits {
  const { a2, d2, lowerRange, upperRange } = chartConstants(size);
  const centre = averageOf(subgroups.map(({ mean }) => mean));
  const range = averageOf(subgroups.map((subgroup) => subgroup.range));
  return {
    size,
    mean: { lower: centre - a2 * range, centre, upper: centre + a2 * range },
    range: { lower: lowerRange * range, centre: range, upper: upperRange * range },
    deviation: range / d2,
  };
}

export const averageOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
