import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bottleneckShares, recordActivePeriods } from './activePeriods.ts';
import { machineStates } from './recorder.ts';

test('the machine with the longest active period is the bottleneck; where two overlap, it is shifting', () => {
  // Machine 0 is active 0–6, machine 1 4–10: 0 alone until 4, shifting 4–6, 1 alone until 10.
  const shares = bottleneckShares(
    [
      [0, 6, 8, 9],
      [4, 10],
      [1, 2, 5, 7],
    ],
    0,
    10,
  );
  expect(shares).toEqual([
    { sole: 0.4, shifting: 0.2 },
    { sole: 0.4, shifting: 0.2 },
    { sole: 0, shifting: 0 },
  ]);
});

test('while nobody is active there is no bottleneck; a period counts with its length before the window', () => {
  const shares = bottleneckShares(
    [
      [0, 12],
      [9, 14, 16, 20],
    ],
    10,
    20,
  );
  expect(shares[0]).toEqual({ sole: 0, shifting: 0.2 });
  expect(shares[1]!.sole).toBeCloseTo(0.6, 12);
  expect(shares[1]!.shifting).toBeCloseTo(0.2, 12);
});

test('shares are never negative, and together never more than the time', () => {
  const machine = fc
    .uniqueArray(fc.integer({ min: 0, max: 100 }), { maxLength: 20 })
    .map((times) => times.toSorted((one, other) => one - other).slice(0, times.length - (times.length % 2)));
  fc.assert(
    fc.property(
      fc.array(machine, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 0, max: 50 }),
      (periods, from) => {
        const shares = bottleneckShares(periods, from, 100);
        const active = Array.from({ length: 100 - from }, (_, at) => from + at + 0.5).filter((time) =>
          periods.some((own) => own.filter((edge) => edge < time).length % 2 === 1),
        ).length;
        for (const { sole, shifting } of shares) {
          expect(sole).toBeGreaterThanOrEqual(0);
          expect(shifting).toBeGreaterThanOrEqual(0);
        }
        const all = shares.reduce((sum, { sole, shifting }) => sum + sole + shifting / 2, 0);
        expect(all * (100 - from)).toBeCloseTo(active, 6);
      },
    ),
  );
});

test('a pause of no length does not end a period', () => {
  const { recorder, close } = recordActivePeriods(1, 9);
  const { starved, working, down, blocked } = machineStates;
  for (const [time, state] of [
    [0, working],
    [2, starved],
    [2, working],
    [3, down],
    [4, working],
    [5, blocked],
    [7, working],
  ] as const) {
    recorder.onMachine?.(time, 0, state);
  }
  expect(close()).toEqual([[0, 5, 7, 9]]);
});
