import { expect, test } from 'vitest';
import { chartConstants } from './constants.ts';
import { normalBelow } from './normal.ts';

const sizes = [2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Montgomery, Introduction to Statistical Quality Control, appendix VI: n, A2, d2, D3, D4. */
test.each([
  [2, 1.88, 1.128, 0, 3.267],
  [3, 1.023, 1.693, 0, 2.575],
  [4, 0.729, 2.059, 0, 2.282],
  [5, 0.577, 2.326, 0, 2.115],
  [6, 0.483, 2.534, 0, 2.004],
  [7, 0.419, 2.704, 0.076, 1.924],
  [8, 0.373, 2.847, 0.136, 1.864],
  [9, 0.337, 2.97, 0.184, 1.816],
  [10, 0.308, 3.078, 0.223, 1.777],
])('subgroups of %i have the published constants', (size, a2, d2, lowerRange, upperRange) => {
  const constants = chartConstants(size);
  for (const [own, published] of [
    [constants.a2, a2],
    [constants.d2, d2],
    [constants.lowerRange, lowerRange],
    [constants.upperRange, upperRange],
  ] as const) {
    // Tables of before computers are off by one in the last place here and there.
    expect(Math.abs(own - published)).toBeLessThan(0.0011);
  }
});

test('d2 and d3 are the moments of the range of normal values, integrated', () => {
  const width = 0.05;
  const grid = Array.from({ length: 321 }, (_, at) => -8 + at * width);
  const below = grid.map(normalBelow);
  for (const size of sizes) {
    const mean = below.reduce((sum, share) => sum + width * (1 - share ** size - (1 - share) ** size), 0);
    // E[R²] = 2 ∬ over x < y of P(least < x, largest > y); half of the diagonal belongs to it.
    let square = 0;
    for (const [at, low] of below.entries()) {
      for (let other = at; other < below.length; other += 1) {
        const high = below[other]!;
        const share = 1 - high ** size - (1 - low) ** size + (high - low) ** size;
        square += (other === at ? 1 : 2) * share * width * width;
      }
    }
    const { d2, d3 } = chartConstants(size);
    expect(mean).toBeCloseTo(d2, 4);
    expect(Math.sqrt(square - mean ** 2)).toBeCloseTo(d3, 3);
  }
});

test('other sizes have none', () => {
  for (const size of [1, 11, 2.5]) expect(() => chartConstants(size)).toThrow(String(size));
});
