import { expect, test } from 'vitest';
import { ratesOf, teepOf } from './rates.ts';

const percent = (share: number) => Number((share * 100).toFixed(2));

test('Vorne’s worked example: a shift of 480 minutes, 60 of them breaks, 47 minutes stopped', () => {
  const rates = ratesOf({
    planned: 420 * 60,
    stopped: 47 * 60,
    ideal: 1,
    pieces: 19_271,
    good: 19_271 - 423,
  });
  expect(percent(rates.availability)).toBe(88.81);
  expect(percent(rates.performance)).toBe(86.11);
  expect(percent(rates.quality)).toBe(97.8);
  expect(percent(rates.oee)).toBe(74.79);
});

test('Nakajima’s example: 460 minutes, 60 stopped, 400 pieces of half a minute, 98 % good', () => {
  const rates = ratesOf({ planned: 460, stopped: 60, ideal: 0.5, pieces: 400, good: 392 });
  expect(rates.availability).toBeCloseTo(0.87, 2);
  expect(rates.performance).toBe(0.5);
  expect(rates.oee).toBeCloseTo(0.426, 3);
});

test('Willmott and McCarthy’s Tuesday of week 17: 910 minutes, 127 stopped, 203 cycles of 3 minutes', () => {
  const rates = ratesOf({ planned: 910, stopped: 127, ideal: 3, pieces: 203, good: 203 });
  expect(rates.availability).toBeCloseTo(0.86, 3);
  expect(rates.performance).toBeCloseTo(0.777, 2);
});

test('a machine that never ran made nothing, and nothing of that was bad', () => {
  const rates = ratesOf({ planned: 60, stopped: 60, ideal: 1, pieces: 0, good: 0 });
  expect(rates).toEqual({ availability: 0, performance: 0, quality: 1, oee: 0 });
});

test('TEEP holds the same good pieces against the whole calendar', () => {
  expect(teepOf(0.6, 420, 1440)).toBeCloseTo(0.175, 10);
});
