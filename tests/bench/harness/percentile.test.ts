import fc from 'fast-check';
import { expect, test } from 'vitest';
import { median, percentile, spread } from './percentile.ts';

const oneToHundred = Array.from({ length: 100 }, (_, index) => index + 1);
const samples = fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 50 });
const shares = fc.double({ min: 0, max: 1, noNaN: true });

test('of 1 to 100 the 95th percentile is 95, the least 1, the greatest 100', () => {
  expect(percentile(oneToHundred, 0.95)).toBe(95);
  expect(percentile(oneToHundred, 0)).toBe(1);
  expect(percentile(oneToHundred, 1)).toBe(100);
});

test('the median of an even sample is the lower of the two in the middle', () => {
  expect(median([4, 1, 3, 2])).toBe(2);
});

test('a percentile is a measured value that at least its share does not exceed', () => {
  fc.assert(
    fc.property(samples, shares, (sample, share) => {
      const value = percentile(sample, share);
      const below = sample.filter((one) => one <= value).length;
      expect(sample).toContain(value);
      expect(below / sample.length).toBeGreaterThanOrEqual(share);
    }),
  );
});

test('order does not matter and the sample is left as it was', () => {
  const sample = [3, 1, 2];
  expect(percentile(sample, 0.5)).toBe(percentile([1, 2, 3], 0.5));
  expect(sample).toEqual([3, 1, 2]);
});

test('an empty sample and a share in per cent are refused', () => {
  expect(() => percentile([], 0.5)).toThrow(RangeError);
  expect(() => percentile([1], 95)).toThrow(RangeError);
});

test('the spread names what was seen', () => {
  expect(spread(oneToHundred, 'ms')).toBe('p50 50.00 · p95 95.00 · max 100.00 ms (n = 100)');
});
