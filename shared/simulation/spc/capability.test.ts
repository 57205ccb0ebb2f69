import { expect, test } from 'vitest';
import { capabilityOf } from './capability.ts';
import { normalBelow } from './normal.ts';

test.each([
  [0, 0.5],
  [1, 0.8413447460685429],
  [-1.959963984540054, 0.025],
  [-3, 1.3498980316300946e-3],
  [-4.5, 3.39767312473006e-6],
  [-6, 9.865876450376981e-10],
  [3, 0.9986501019683699],
  [-3.0000001, 1.3498975884e-3],
])('Φ(%d) is as tabulated', (x, share) => {
  expect(normalBelow(x) / share).toBeCloseTo(1, 9);
  expect(normalBelow(x) + normalBelow(-x)).toBeCloseTo(1, 12);
});

/** Montgomery: parts per million outside of two-sided limits, for a centred process. */
test.each([
  [1, 2700],
  [4 / 3, 63.34],
  [1.5, 6.8],
  [2, 0.00197],
])('a centred process with Cp %d leaves the published ppm outside', (cp, ppm) => {
  const { expectedPpm, cpk, ppk } = capabilityOf({ lower: -3 * cp, upper: 3 * cp }, 0, 1, 1);
  expect(expectedPpm / ppm).toBeCloseTo(1, 2);
  expect([cpk, ppk]).toEqual([cp, cp]);
});

test('the “six sigma” process, off by 1.5σ, leaves 3.4 ppm outside', () => {
  const { expectedPpm, cp, cpk } = capabilityOf({ lower: -6, upper: 6 }, 1.5, 1, 1);
  expect(expectedPpm).toBeCloseTo(3.4, 1);
  expect([cp, cpk]).toEqual([2, 1.5]);
});

test('a mean off the middle lowers Cpk and Ppk, never Cp; out of tolerance they are negative', () => {
  const tolerance = { lower: 0, upper: 12 };
  const centred = capabilityOf(tolerance, 6, 1, 2);
  expect(centred).toMatchObject({ cp: 2, cpk: 2, pp: 1, ppk: 1 });
  expect(capabilityOf(tolerance, 9, 1, 2)).toMatchObject({ cp: 2, cpk: 1, pp: 1, ppk: 0.5 });
  expect(capabilityOf(tolerance, 13, 1, 2).cpk).toBeLessThan(0);
});
