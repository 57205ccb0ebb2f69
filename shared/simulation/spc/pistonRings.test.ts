import { expect, test } from 'vitest';
import { limitsOf, subgroupOf } from './chart.ts';
import { chartConstants } from './constants.ts';
import { allRules, distanceOf, signalsAt } from './rules.ts';

/**
 * Inside diameters of piston rings, mm, 25 subgroups of five: Montgomery, Introduction to Statistical Quality Control. Last
 * three digits: 30 stands for 74.030, −8 for 73.992.
 */
const thousandths = [
  [30, 2, 19, -8, 8],
  [-5, -8, 1, 11, 4],
  [-12, 24, 21, 5, 2],
  [2, -4, -7, 15, 9],
  [-8, 7, 15, -11, 14],
  [9, -6, -3, -15, -7],
  [-5, 6, -6, 0, 5],
  [-15, 3, -7, 15, -12],
  [8, -5, 9, 5, 4],
  [-2, 0, -10, 7, -5],
  [-6, -2, -6, -5, -10],
  [4, 0, 7, 0, -4],
  [-17, 2, -2, -3, 12],
  [6, -33, -6, 0, -16],
  [12, 14, -2, -1, 7],
  [0, -16, 5, -2, -4],
  [-6, 12, -14, 5, 7],
  [6, 10, 18, 3, 0],
  [-16, 2, 3, 5, -3],
  [0, 10, 13, 20, 3],
  [-18, 1, 15, 5, -4],
  [4, -1, -10, 6, 9],
  [10, -11, -10, 9, 14],
  [15, 8, -7, 0, 10],
  [-18, -16, -5, 17, 13],
];
const subgroups = thousandths.map((values) => subgroupOf(values.map((value) => 74 + value / 1000)));

test('means and ranges add up to what is printed below the data', () => {
  const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  // The book adds the means that it has rounded to three places.
  const printed = subgroups.map(({ mean }) => Number(mean.toFixed(3)));
  expect(sumOf(printed)).toBeCloseTo(1850.028, 6);
  expect(sumOf(subgroups.map(({ range }) => range))).toBeCloseTo(0.581, 6);
});

test('the limits are those that are published', () => {
  const { mean, range, deviation } = limitsOf(subgroups, 5);
  expect(mean.centre.toFixed(3)).toBe('74.001');
  expect(range.centre.toFixed(3)).toBe('0.023');
  expect(mean.lower.toFixed(3)).toBe('73.988');
  expect(range.upper.toFixed(3)).toBe('0.049');
  expect(range.lower).toBe(0);
  expect(deviation.toFixed(2)).toBe('0.01');
  // The book goes on with the rounded centre and mean range: 74.001 + 0.577 · 0.023.
  expect((74.001 + chartConstants(5).a2 * 0.023).toFixed(3)).toBe('74.014');
  expect(Math.abs(mean.upper - 74.014)).toBeLessThan(0.001);
});

test('the process is in control, as the book says: no point is beyond a limit on either chart', () => {
  const limits = limitsOf(subgroups, 5);
  const distances = subgroups.map((subgroup) => distanceOf(subgroup, limits));
  const chart = { subgroups, distances, limits };
  const fired = subgroups.flatMap((_, at) => signalsAt(chart, at, allRules));
  expect(fired.filter(({ rule }) => rule === 1)).toEqual([]);
});
