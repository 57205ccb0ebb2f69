import { expect, test } from 'vitest';
import { independentRandoms, type Random } from '../seededRandom.ts';
import { subgroupOf, type ControlLimits } from './chart.ts';
import { drawChances } from './pieces.ts';
import { distanceOf, firingAt, type RuleNumber } from './rules.ts';

const most = 8000;

/** Limits of a standard normal process that is known, not estimated. */
function knownLimits(size: number): ControlLimits {
  const half = 3 / Math.sqrt(size);
  const range = { lower: 0, centre: 1, upper: 10 };
  return { size, mean: { lower: -half, centre: 0, upper: half }, range, deviation: 1 };
}

/** Subgroups until one of the rules fires. */
function runLength(rules: readonly RuleNumber[], size: number, shift: number, random: Random): number {
  const limits = knownLimits(size);
  const distances = new Float64Array(most);
  for (let at = 0; at < most; at += 1) {
    const values = drawChances(size, random).map((chance) => chance + shift);
    distances[at] = distanceOf(subgroupOf(values), limits);
    if (firingAt(distances, at, rules).length > 0) return at + 1;
  }
  throw new Error('A run was longer than any should be.');
}

/** The 99.9 % interval of the mean run length. */
function measure(rules: readonly RuleNumber[], size: number, shift: number, runs: number) {
  const lengths = independentRandoms(11, runs).map((random) => runLength(rules, size, shift, random));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / runs;
  const spread = Math.sqrt(lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0) / (runs - 1));
  const half = (3.29 * spread) / Math.sqrt(runs);
  return { low: mean - half, mean, high: mean + half };
}

function expectWithin({ low, mean, high }: ReturnType<typeof measure>, published: number, precision: number) {
  expect(published).toBeGreaterThan(low);
  expect(published).toBeLessThan(high);
  // An interval that holds everything would prove nothing.
  expect((high - low) / mean).toBeLessThan(precision);
}

/** Champ and Woodall (1987), table 1, a process in control: single values. */
test.each<[readonly RuleNumber[], number]>([
  [[1], 370.4],
  [[1, 2], 225.44],
  [[1, 3], 166.05],
  [[1, 4], 152.73],
  [[1, 2, 3], 132.89],
  [[1, 2, 4], 122.05],
  [[1, 3, 4], 105.78],
  [[1, 2, 3, 4], 91.75],
])('rules %j give a false alarm after %d points in the mean', (rules, published) => {
  expectWithin(measure(rules, 1, 0, 1200), published, 0.2);
});

/** Montgomery: 1 / (1 − β), β = Φ(3 − k√n) − Φ(−3 − k√n). */
test.each([
  [1, 5, 4.495],
  [0.5, 5, 33.4],
  [1, 4, 6.303],
  [2, 3, 1.468],
])(
  'rule 1 finds a shift of %dσ in subgroups of %i after %d subgroups in the mean',
  (shift, size, published) => {
    expectWithin(measure([1], size, shift, 2500), published, 0.2);
  },
);

test('all rules together find a shift of one σ of the mean after 9.22 points (Champ and Woodall)', () => {
  expectWithin(measure([1, 2, 3, 4], 1, 1, 2500), 9.22, 0.2);
});
