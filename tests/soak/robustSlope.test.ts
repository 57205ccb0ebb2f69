import fc from 'fast-check';
import { expect, test } from 'vitest';
import { robustSlope, type Point } from './robustSlope.ts';

const series = (values: readonly number[], scene = 'home'): readonly Point[] =>
  values.map((value, at) => ({ at, value, scene }));

test('a line gives its slope, whatever one wild value says', () => {
  const line = series(Array.from({ length: 12 }, (_, at) => 5 + 2 * at));
  expect(robustSlope(line)).toEqual({ value: 2, low: 2, high: 2 });
  const wild = line.map((point, at) => (at === 7 ? { ...point, value: 900 } : point));
  expect(robustSlope(wild)?.value).toBe(2);
});

test('the difference between scenes is no slope', () => {
  const high = series([100, 100, 100, 100]).map((point) => ({ ...point, at: point.at + 10, scene: 'loop' }));
  expect(robustSlope([...series([1, 1, 1, 1]), ...high])).toMatchObject({ value: 0 });
});

test('few points leave the interval open, and none that can be compared give nothing', () => {
  expect(robustSlope(series([1, 4]))).toEqual({ value: 3, low: -Infinity, high: Infinity });
  expect(robustSlope([{ at: 1, value: 1, scene: 'home' }])).toBeNull();
  expect(
    robustSlope([
      { at: 1, value: 1, scene: 'home' },
      { at: 2, value: 9, scene: 'loop' },
    ]),
  ).toBeNull();
});

test('the interval holds the slope under noise nearly always, and never lies beside its own middle', () => {
  const noise = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 20, maxLength: 20 });
  let held = 0;
  let played = 0;
  fc.assert(
    fc.property(noise, (values) => {
      const slope = robustSlope(series(values.map((value, at) => 0.5 * at + value)));
      if (slope === null) throw new Error('Twenty points have a slope.');
      expect(slope.low).toBeLessThanOrEqual(slope.value);
      expect(slope.high).toBeGreaterThanOrEqual(slope.value);
      played += 1;
      if (slope.low <= 0.5 && 0.5 <= slope.high) held += 1;
    }),
    { numRuns: 300, seed: 7 },
  );
  expect(held / played).toBeGreaterThan(0.85);
});
