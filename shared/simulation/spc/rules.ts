import type { ControlLimits, Subgroup } from './chart.ts';

/** The four Western Electric rules, as numbered in the Statistical Quality Control Handbook (1956). */
export type RuleNumber = 1 | 2 | 3 | 4;

/** So many of the last `of` points beyond `beyond` standard deviations of the mean, all on one side. */
type ZoneRule = { readonly count: number; readonly of: number; readonly beyond: number };

const zoneRules: Readonly<Record<RuleNumber, ZoneRule>> = {
  1: { count: 1, of: 1, beyond: 3 },
  2: { count: 2, of: 3, beyond: 2 },
  3: { count: 4, of: 5, beyond: 1 },
  4: { count: 8, of: 8, beyond: 0 },
};

/** The rules as a visitor reads them. */
export const ruleNames: Readonly<Record<RuleNumber, string>> = {
  1: '1 点超出控制限（3σ）',
  2: '连续 3 点中有 2 点在同侧 2σ 以外',
  3: '连续 5 点中有 4 点在同侧 1σ 以外',
  4: '连续 8 点在中心线同侧',
};

export const allRules: readonly RuleNumber[] = [1, 2, 3, 4];

/** A rule that fires: at its last point, by all the points that it counts; on the chart of the means or of the ranges. */
export type Signal = {
  readonly rule: RuleNumber;
  readonly chart: 'mean' | 'range';
  readonly at: number;
  readonly points: readonly number[];
};

/**
 * The rules that fire at point `at` of distances from the centre in standard deviations of the point. A rule fires only at a
 * point that belongs to its pattern itself, on its own side; a point on the line is not beyond it. `from`: the first point
 * that counts.
 */
export function firingAt(
  distances: ArrayLike<number>,
  at: number,
  rules: readonly RuleNumber[],
  from = 0,
): readonly { readonly rule: RuleNumber; readonly points: readonly number[] }[] {
  const side = Math.sign(distances[at]!);
  return rules.flatMap((rule) => {
    const { count, of, beyond } = zoneRules[rule];
    if (side * distances[at]! <= beyond) return [];
    const points: number[] = [];
    for (let point = Math.max(from, at - of + 1); point <= at; point += 1) {
      if (side * distances[point]! > beyond) points.push(point);
    }
    return points.length >= count ? [{ rule, points }] : [];
  });
}

/** Distance of a subgroup's mean from the centre, in standard deviations of a mean (a third of the way to the limit). */
export function distanceOf(subgroup: Subgroup, { mean }: ControlLimits): number {
  const unit = (mean.upper - mean.centre) / 3;
  return unit === 0 ? 0 : (subgroup.mean - mean.centre) / unit;
}

/** Subgroups on a chart, with the distances of their means. */
export type Chart = {
  readonly subgroups: readonly Subgroup[];
  readonly distances: ArrayLike<number>;
  readonly limits: ControlLimits;
};

/**
 * All that fires at point `at`. On the ranges only rule 1 is asked: they are not symmetrical, so that zones of equal width mean
 * nothing there.
 */
export function signalsAt(
  { subgroups, distances, limits }: Chart,
  at: number,
  rules: readonly RuleNumber[],
  from = 0,
): readonly Signal[] {
  const signals = firingAt(distances, at, rules, from).map((found): Signal => ({
    ...found,
    chart: 'mean',
    at,
  }));
  const range = subgroups[at]?.range ?? 0;
  const isOut = range > limits.range.upper || range < limits.range.lower;
  return isOut && rules.includes(1) ? [...signals, { rule: 1, chart: 'range', at, points: [at] }] : signals;
}
