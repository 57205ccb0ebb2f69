import { expect, test } from 'vitest';
import { independentRandoms } from '../seededRandom.ts';
import { ageReplacementRate, meanUse } from './ageReplacement.ts';
import { drawLife, lifeFactor } from './lives.ts';
import { replaceByAge } from './policies.ts';

const costs = { planned: 4000, failure: 30_000 };
const wear = { initialSeverity: 0.5, failureSeverity: 15, readingSpread: 0.2, failureSpread: 0.2 };

test('lives without wear-out cost the same whatever the interval, once failures cost what changes do', () => {
  const lives = { shape: 1, scale: 200 };
  const same = { planned: 5000, failure: 5000 };
  // Exponential lives: ∫R = η·F(T); the mean use without an interval is η.
  expect(meanUse(lives, 200)).toBeCloseTo(200 * (1 - Math.exp(-1)), 5);
  expect(meanUse(lives, 1e6)).toBeCloseTo(200, 2);
  expect(ageReplacementRate(lives, { planned: 0, failure: 5000 }, 80)).toBeCloseTo(25, 6);
  expect(ageReplacementRate(lives, same, 1e6)).toBeCloseTo(25, 3);
});

test.each([
  [2.2, 150],
  [2.2, 300],
  [2.2, 700],
  [1.2, 250],
  [4, 350],
])(
  'simulated lives of shape %d, changed after %i days, cost what the renewal-reward formula says',
  (shape, interval) => {
    const lives = { shape, scale: 400 };
    const rates = independentRandoms(11, 20).map((random) => {
      const endings = Array.from({ length: 1500 }, () =>
        replaceByAge(drawLife({ ...wear, ...lives }, random(), random), interval),
      );
      const money = endings.reduce(
        (sum, { isFailure }) => sum + (isFailure ? costs.failure : costs.planned),
        0,
      );
      return money / endings.reduce((sum, { days }) => sum + days, 0);
    });
    const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
    const deviation = Math.sqrt(rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / 19);
    const half = (2.861 * deviation) / Math.sqrt(rates.length);
    const wanted = ageReplacementRate(lives, costs, interval);
    expect(Math.abs(mean - wanted)).toBeLessThan(half);
    // An interval that holds everything would prove nothing.
    expect(half / wanted).toBeLessThan(0.03);
  },
);

test('a best interval exists only where bearings wear out', () => {
  const at = (shape: number, interval: number) => ageReplacementRate({ shape, scale: 400 }, costs, interval);
  expect(at(3, 180)).toBeLessThan(at(3, 40));
  expect(at(3, 180)).toBeLessThan(at(3, 1200));
  expect(at(0.9, 1200)).toBeLessThan(at(0.9, 180));
});

test('half of the speed doubles the days, twice the load leaves an eighth', () => {
  expect(lifeFactor(100, 50)).toBe(2);
  expect(lifeFactor(200, 100)).toBe(0.125);
});
