import { expect, test } from 'vitest';
import { afterWarmUp, observationsOf } from './observations.ts';
import type { Sample } from './sample.ts';

const sample = (minute: number, visit: number, heap: number, scene = 'home'): Sample => ({
  at: minute / 60,
  visit,
  scene,
  heap,
  process: 400,
  nodes: 85,
  detached: 8,
  listeners: 338,
});

test('the samples of one stay are one observation, by their median', () => {
  const stay = [
    sample(1, 2, 10),
    sample(2, 2, 90),
    sample(3, 2, 11),
    sample(4, 2, 30, 'loop'),
    sample(9, 3, 12),
  ];
  expect(observationsOf(stay, 'heap')).toEqual([
    { at: 2 / 60, value: 11, scene: 'home' },
    { at: 4 / 60, value: 30, scene: 'loop' },
    { at: 9 / 60, value: 12, scene: 'home' },
  ]);
});

test('warm-up is the first visit, a quarter of the time, and never more than ten minutes', () => {
  const minutesLeft = (minutes: readonly number[]) =>
    afterWarmUp(minutes.map((minute, place) => sample(minute, place + 1, 10))).map(({ at }) =>
      Math.round(at * 60),
    );
  expect(minutesLeft([0, 1, 2])).toEqual([1, 2]);
  expect(minutesLeft([0, 1, 2, 3, 8])).toEqual([2, 3, 8]);
  expect(minutesLeft([0, 5, 11, 120])).toEqual([11, 120]);
  expect(afterWarmUp([])).toEqual([]);
});
