import { mean, sampleCorrelation, standardDeviation } from 'simple-statistics';
import { expect, test } from 'vitest';
import { seededRandom } from '../seededRandom.ts';
import { drawDemand } from './demand.ts';

test.each([-0.5, 0, 0.7])('has the mean, the deviation and the correlation %d that were asked for', (rho) => {
  const process = { mean: 400, deviation: 60, correlation: rho };
  const drawn = [...drawDemand(process, 40_000, seededRandom(7))];
  expect(mean(drawn)).toBeGreaterThan(396);
  expect(mean(drawn)).toBeLessThan(404);
  expect(standardDeviation(drawn)).toBeGreaterThan(58);
  expect(standardDeviation(drawn)).toBeLessThan(62);
  expect(sampleCorrelation(drawn.slice(1), drawn.slice(0, -1))).toBeCloseTo(rho, 1);
});

test('is the same for the same seed, and another one for another', () => {
  const process = { mean: 400, deviation: 60, correlation: 0.2 };
  const draw = (seed: number) => drawDemand(process, 50, seededRandom(seed));
  expect(draw(3)).toEqual(draw(3));
  expect(draw(3)).not.toEqual(draw(4));
});
