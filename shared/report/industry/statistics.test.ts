import { expect, test } from 'vitest';
import type { Level } from '../../look/levels.ts';
import { levelSpread, percentOf, rateOf, spreadOf } from './statistics.ts';

const points = (...values: readonly number[]) => values.map((value) => Math.round(value * 1000));

test('a mean from five on, a median from ten, quartiles from twenty', () => {
  expect(spreadOf(points(1, 2, 3, 4))).toBeNull();
  expect(spreadOf(points(1, 2, 3, 4, 5.5))).toEqual({ mean: '3.1', lower: null, median: null, upper: null });
  const ten = Array.from({ length: 10 }, (_, index) => (index + 1) * 1000);
  expect(spreadOf(ten)).toEqual({ mean: '5.5', lower: null, median: '5.5', upper: null });
  const twenty = Array.from({ length: 20 }, (_, index) => (index + 1) * 1000);
  expect(spreadOf(twenty)).toEqual({ mean: '10.5', lower: '5.75', median: '10.5', upper: '15.25' });
});

test('rounded half up once, from the exact value', () => {
  expect(spreadOf(points(0, 0, 0, 0, 0.025))?.mean).toBe('0.01');
  expect(spreadOf(points(0, 0, 0, 0, 0.024))?.mean).toBe('0');
  expect(spreadOf(points(0.1, 0.2, 0.3, 0.1, 0.3))?.mean).toBe('0.2');
  expect(percentOf(1, 8)).toBe('12.5');
  expect(percentOf(1, 3)).toBe('33.3');
  expect(percentOf(1, 16)).toBe('6.3');
  expect(rateOf('24.625', '50')).toBe('49.3');
  expect(rateOf('1', '0')).toBe('0');
});

test('levels: the level that half of them do not exceed', () => {
  const levels = (text: string) => [...text].map((digit) => Number(digit) as Level);
  expect(levelSpread(levels('0123'))).toBeNull();
  expect(levelSpread(levels('21101'))).toEqual({ median: 1, quarters: null });
  expect(levelSpread(levels('00001111112222233333'))).toEqual({ median: 1, quarters: [1, 2] });
});
