import { expect, test } from 'vitest';
import { initialOeeChoice } from './choice.ts';
import { exampleLine, exampleMachine } from './exampleLine.ts';
import { lineFigures, machineRuns, type LineFigures } from './lineFigures.ts';
import type { OeeMachine } from './parameters.ts';
import { drawWorld } from './world.ts';

/** The mean over independent long runs, and its 99 % interval. */
function measure(machines: readonly OeeMachine[], of: (figures: LineFigures) => number) {
  const parameters = exampleLine(machines, { shifts: 60 });
  const runs = Array.from({ length: 20 }, (_, seed) =>
    of(
      lineFigures(
        parameters,
        machineRuns(parameters, drawWorld(parameters, seed), initialOeeChoice(parameters)),
      ),
    ),
  );
  const middle = runs.reduce((sum, value) => sum + value, 0) / runs.length;
  const spread = Math.sqrt(runs.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (runs.length - 1));
  const half = (2.861 * spread) / Math.sqrt(runs.length);
  return { low: middle - half, high: middle + half };
}

function expectWithin({ low, high }: ReturnType<typeof measure>, value: number): void {
  expect(value).toBeGreaterThan(low);
  expect(value).toBeLessThan(high);
  // An interval that holds everything would prove nothing.
  expect((high - low) / value).toBeLessThan(0.03);
}

test.each([
  [100, 60, 4, 6],
  [80, 60, 4, 6],
  [100, 240, 20, 5],
  [90, 30, 0, 12],
] as const)(
  'availability comes to MTBF / (MTBF + MTTR) at %i percent of the speed, with %i, %i + %i minutes',
  (speed, between, response, repair) => {
    const machine = exampleMachine({ cycle: 20, speed, between, response, repair });
    expectWithin(
      measure([machine], ({ line }) => line.rates.availability),
      between / (between + response + repair),
    );
  },
);

test('performance comes to the running time without minor stops, times the speed', () => {
  const machine = exampleMachine({ cycle: 20, speed: 80, minorStops: 8, minorLength: 75 });
  expectWithin(
    measure([machine], ({ line }) => line.rates.performance),
    (0.8 * 60) / (60 + 10),
  );
});

test('quality comes to what each machine leaves good, one after the other', () => {
  const machines = [exampleMachine({ cycle: 20, scrap: 4 }), exampleMachine({ cycle: 19, scrap: 10 })];
  expectWithin(
    measure(machines, ({ line }) => line.rates.quality),
    0.96 * 0.9,
  );
});

test('without buffers a line is as good as Buzacott (1967) has it: 1 / (1 + Σ MTTR / MTBF)', () => {
  const machines = (
    [
      [120, 6],
      [90, 9],
      [200, 8],
    ] as const
  ).map(([between, repair]) => exampleMachine({ cycle: 8, between, repair, buffer: 0 }));
  expectWithin(
    measure(machines, ({ line }) => line.rates.oee),
    1 / (1 + 6 / 120 + 9 / 90 + 8 / 200),
  );
});

test('with large buffers it is as good as its worst machine', () => {
  const machines = [
    exampleMachine({ cycle: 10, between: 60, repair: 20, buffer: 1000 }),
    exampleMachine({ cycle: 10, between: 90, repair: 6, buffer: 1000 }),
  ];
  expectWithin(
    measure(machines, ({ line }) => line.rates.oee),
    60 / 80,
  );
});
