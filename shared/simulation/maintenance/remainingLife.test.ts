import { randomNormal } from 'd3-random';
import { expect, test } from 'vitest';
import { independentRandoms } from '../seededRandom.ts';
import { drawLife, logSeverity } from './lives.ts';
import { intervalReaches, remainingLife } from './remainingLife.ts';
import { studentQuantile } from './studentQuantile.ts';
import { addReading, emptyTrend, trendAt } from './trend.ts';

const wear = {
  shape: 2.2,
  scale: 500,
  initialSeverity: 0.5,
  failureSeverity: 15,
  readingSpread: 0.2,
  failureSpread: 0.2,
};

test.each([
  [0.9, 4, 1.533],
  [0.9, 10, 1.372],
  [0.95, 6, 1.943],
  [0.975, 10, 2.228],
  [0.975, 30, 2.042],
  [0.95, 120, 1.658],
])('the %d quantile of t with %i degrees of freedom is the tables’ %d', (share, freedom, value) => {
  expect(studentQuantile(share, freedom)).toBeCloseTo(value, 2);
});

/** How many of many bearings, read every 5 days up to a share of their lives, fail within the interval. */
function coverage(certainty: number, share: number, spread: number): number {
  const reaches = intervalReaches(certainty);
  const prognosis = { failureLog: Math.log(wear.failureSeverity), failureSpread: spread, reaches };
  let within = 0;
  const runs = 1500;
  for (const random of independentRandoms(17, runs)) {
    const life = drawLife({ ...wear, failureSpread: spread }, 0.2 + 0.7 * random(), random);
    const noise = randomNormal.source(random)(0, wear.readingSpread);
    const trend = emptyTrend();
    const today = life.days * share;
    for (let day = 5; day <= today; day += 5) addReading(trend, day, logSeverity(life, wear, day) + noise());
    const remaining = remainingLife(trend, today, prognosis);
    const left = life.days - today;
    if (remaining !== null && remaining.lower <= left && left <= (remaining.upper ?? Infinity)) within += 1;
  }
  return within / runs;
}

test.each([0.3, 0.5, 0.7])(
  '80 % of bearings fail within the 80 %% interval that is told after %d of their lives',
  (share) => {
    expect(coverage(0.8, share, 0.2)).toBeGreaterThan(0.75);
    expect(coverage(0.8, share, 0.2)).toBeLessThan(0.85);
    expect(coverage(0.8, share, 0)).toBeGreaterThan(0.75);
    expect(coverage(0.8, share, 0)).toBeLessThan(0.85);
  },
);

test('a more certain interval is wider', () => {
  expect(coverage(0.95, 0.5, 0.2)).toBeGreaterThan(0.92);
  expect(coverage(0.5, 0.5, 0.2)).toBeLessThan(0.58);
});

const prognosis = { failureLog: 3, failureSpread: 0, reaches: intervalReaches(0.8) };

test('readings on a line are taken to the very day on which the line is there', () => {
  const trend = emptyTrend();
  for (let day = 1; day <= 10; day += 1) addReading(trend, day, 0.1 * day);
  const remaining = remainingLife(trend, 10, prognosis);
  expect(trendAt(trend, 30)).toBeCloseTo(3, 9);
  expect(remaining?.estimate).toBeCloseTo(20, 6);
  expect(remaining?.lower).toBeCloseTo(20, 4);
  expect(remaining?.upper).toBeCloseTo(20, 4);
});

test('readings that do not rise have no upper bound, too few have no interval at all', () => {
  const trend = emptyTrend();
  for (let day = 1; day <= 5; day += 1) addReading(trend, day, day % 2);
  expect(remainingLife(trend, 5, prognosis)).toBeNull();
  for (let day = 6; day <= 12; day += 1) addReading(trend, day, day % 2);
  const remaining = remainingLife(trend, 12, prognosis);
  expect(remaining?.upper).toBeNull();
  expect(remaining?.lower).toBeGreaterThan(0);
});

test('a bearing that reads worse than where bearings fail has nothing sure left', () => {
  const trend = emptyTrend();
  for (let day = 1; day <= 12; day += 1) addReading(trend, day, 3 + 0.1 * day);
  expect(remainingLife(trend, 12, prognosis)).toMatchObject({ estimate: 0, lower: 0 });
});
