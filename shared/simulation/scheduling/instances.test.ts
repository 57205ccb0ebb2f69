import { expect, test } from 'vitest';
import { dispatchByRule } from './dispatch.ts';
import { benchmarkInstances } from './instances.ts';
import { lowerBound } from './lowerBound.ts';
import { shopOfInstance, solveInstance } from './solveInstance.ts';
import { openTiming, timeStarts } from './timing.ts';

const instanceOf = (name: string) => benchmarkInstances.find((instance) => instance.name === name)!;

test.each([
  ['ft06', 6, 6, 197],
  ['la01', 10, 5, 2849],
  ['la16', 10, 10, 5351],
  ['ft10', 10, 10, 5109],
])(
  '%s has %i jobs that come once to each of %i machines, %i minutes of work in all',
  (name, jobs, machines, work) => {
    const instance = instanceOf(name);
    expect(instance.jobs).toHaveLength(jobs);
    for (const job of instance.jobs) {
      const visited = job.filter((_, at) => at % 2 === 0);
      expect(visited.toSorted((one, other) => one - other)).toEqual(
        Array.from({ length: machines }, (_, on) => on),
      );
    }
    const times = instance.jobs.flatMap((job) => job.filter((_, at) => at % 2 === 1));
    expect(times.reduce((sum, time) => sum + time, 0)).toBe(work);
  },
);

test.each([
  ['ft06', 0],
  ['la01', 0],
  ['la16', 0.03],
  ['ft10', 0.03],
])('%s comes to its published optimum within %d, whatever the seed', (name, gap) => {
  const instance = instanceOf(name);
  for (const seed of [1, 2]) {
    const { value, best } = solveInstance(instance, 20_000, seed);
    expect(value).toBeGreaterThanOrEqual(instance.optimum);
    expect(value).toBeLessThanOrEqual(instance.optimum * (1 + gap));
    const shop = shopOfInstance(instance);
    const timing = openTiming(shop);
    expect(timeStarts(shop, best, timing)).toBe(true);
    expect(timing.makeSpan).toBe(value);
  }
});

test('the lower bound proves la01, and is nowhere above the optimum', () => {
  for (const instance of benchmarkInstances) {
    expect(lowerBound(shopOfInstance(instance))).toBeLessThanOrEqual(instance.optimum);
  }
  expect(lowerBound(shopOfInstance(instanceOf('la01')))).toBe(666);
  const { proven, moves } = solveInstance(instanceOf('la01'), 20_000, 1);
  expect(proven).toBe(true);
  expect(moves).toBeLessThan(20_000);
});

test('the budget and the seed alone decide', () => {
  const instance = instanceOf('ft10');
  expect(solveInstance(instance, 500, 7)).toEqual(solveInstance(instance, 500, 7));
  expect(solveInstance(instance, 500, 7).best).not.toEqual(solveInstance(instance, 500, 8).best);
  const values = [50, 500, 2000].map((budget) => solveInstance(instance, budget, 7).value);
  expect(values).toEqual(values.toSorted((one, other) => other - one));
});

test('rules alone stay above what the search finds', () => {
  for (const instance of benchmarkInstances) {
    const shop = shopOfInstance(instance);
    const timing = openTiming(shop);
    for (const rule of ['fifo', 'spt'] as const) {
      timeStarts(shop, dispatchByRule(shop, rule), timing);
      expect(timing.makeSpan).toBeGreaterThan(solveInstance(instance, 500, 1).value);
    }
  }
});
