import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pauseAfter, usualPause } from './nextTry.ts';

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test('after a sync without a fault, a quarter of an hour', () => {
  expect(pauseAfter(0, 0.3)).toBe(15 * 60 * 1000);
});

test.each([
  [1, 500, 1000],
  [2, 1000, 2000],
  [5, 8000, 16_000],
  [11, 450_000, 900_000],
  [5000, 450_000, 900_000],
])('after %i failures in a row, between %i and %i ms', (failures, least, most) => {
  fc.assert(
    fc.property(chance, (random) => {
      const pause = pauseAfter(failures, random);
      expect(pause).toBeGreaterThanOrEqual(least);
      expect(pause).toBeLessThanOrEqual(most);
    }),
  );
});

test('the platform’s wish is kept, but not for ever', () => {
  expect(pauseAfter(1, 0, 30)).toBe(30_000);
  expect(pauseAfter(0, 0, 3600)).toBe(3_600_000);
  expect(pauseAfter(0, 0, 5)).toBe(usualPause);
  expect(pauseAfter(3, 0, 1e12)).toBe(24 * 60 * 60 * 1000);
});
