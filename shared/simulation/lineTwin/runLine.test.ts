import fc from 'fast-check';
import { expect, test } from 'vitest';
import { independentRandoms } from '../seededRandom.ts';
import { streamsOf, type Line, type LineStation } from './line.ts';
import { machineStates, type LineRecorder } from './recorder.ts';
import { firstMachines, runLine } from './runLine.ts';

const failure = fc.option(
  fc.record({
    between: fc.double({ min: 5, max: 50, noNaN: true }),
    repair: fc.double({ min: 0.5, max: 10, noNaN: true }),
  }),
);
const station: fc.Arbitrary<LineStation> = fc.record({
  machines: fc.integer({ min: 1, max: 4 }),
  minutes: fc.double({ min: 0.5, max: 3, noNaN: true }),
  variation: fc.constantFrom(0, 0.4, 1, 1.3),
  buffer: fc.integer({ min: 0, max: 6 }),
  failure,
});
const line: fc.Arbitrary<Line> = fc.record({
  stations: fc.array(station, { minLength: 1, maxLength: 6 }),
  orders: fc.option(
    fc.record({
      minutes: fc.double({ min: 0.2, max: 4, noNaN: true }),
      variation: fc.constantFrom(0, 0.7, 1),
    }),
  ),
  cards: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.integer({ min: 1, max: 12 })),
});
const seeds = fc.integer({ min: 1, max: 1_000_000 });

function run(given: Line, minutes: number, seed: number, recorder: Partial<LineRecorder>): void {
  const nothing = () => undefined;
  const all = { onMachine: nothing, onQueue: nothing, onRelease: nothing, onFinish: nothing, ...recorder };
  runLine(given, minutes, independentRandoms(seed, streamsOf(given.stations.length)), all);
}

test('no part is lost or made: what was let in has left, waits, or is in a machine – within buffers and cards', () => {
  fc.assert(
    fc.property(line, seeds, (given, seed) => {
      const states = new Uint8Array(firstMachines(given).at(-1)!);
      const queues = given.stations.map(() => 0);
      let [released, finished, inLine, last] = [0, 0, 0, 0];
      const broken = new Set<string>();
      const check = (time: number, rule: string, holds: boolean) => {
        if (time < last) broken.add('time runs back');
        last = time;
        if (!holds) broken.add(rule);
      };
      run(given, 200, seed, {
        onMachine: (time, machine, state) => {
          check(time, 'a state is told twice', state !== states[machine]);
          states[machine] = state;
        },
        onQueue: (time, place, length) => {
          check(time, 'a buffer runs over', length >= 0 && length <= given.stations[place]!.buffer);
          queues[place] = length;
        },
        onRelease: (time, now) => {
          check(time, 'more parts than cards', now <= given.cards);
          released += 1;
          inLine = now;
        },
        onFinish: (time, now, minutes) => {
          check(time, 'a part takes no time', minutes > 0);
          finished += 1;
          inLine = now;
        },
      });
      expect([...broken]).toEqual([]);
      expect(inLine).toBe(released - finished);
      const held = [...states].filter((state) => state !== machineStates.starved).length;
      expect(queues.reduce((sum, length) => sum + length, held)).toBe(inLine);
    }),
    { numRuns: 120 },
  );
});

test('one more place before any station, or one more card, never makes a single part later', () => {
  const single = station.map((one) => ({ ...one, machines: 1 }));
  const singles = fc.record({
    stations: fc.array(single, { minLength: 2, maxLength: 5 }),
    orders: fc.constantFrom(null, { minutes: 1.5, variation: 1 }),
    cards: fc.integer({ min: 1, max: 12 }),
  });
  const leaving = (given: Line, seed: number) => {
    const times: number[] = [];
    run(given, 300, seed, { onFinish: (time) => times.push(time) });
    return times;
  };
  fc.assert(
    fc.property(singles, fc.nat(4), seeds, (given, place, seed) => {
      const before = leaving(given, seed);
      const roomy = given.stations.map((one, at) => ({
        ...one,
        buffer: one.buffer + (at === place ? 1 : 0),
      }));
      for (const larger of [
        { ...given, stations: roomy },
        { ...given, cards: given.cards + 1 },
      ]) {
        const after = leaving(larger, seed);
        expect(after.length).toBeGreaterThanOrEqual(before.length);
        expect(before.findIndex((time, part) => after[part]! > time + 1e-9)).toBe(-1);
      }
    }),
    { numRuns: 150 },
  );
});

test('a machine that breaks down keeps its part and goes on with what was left', () => {
  const stations = [
    { machines: 1, minutes: 10, variation: 0, buffer: 1, failure: { between: 4, repair: 3 } },
  ];
  const periods: { state: number; time: number }[] = [];
  const finished: number[] = [];
  run({ stations, orders: null, cards: 1 }, 500, 5, {
    onMachine: (time, _machine, state) => periods.push({ state, time }),
    onFinish: (time) => finished.push(time),
  });
  let work = 0;
  for (const [at, { state, time }] of periods.entries()) {
    // Work of a part, its repairs left out, is ten minutes.
    const end = Math.min(periods[at + 1]?.time ?? 500, finished.at(-1)!);
    if (state === machineStates.working) work += Math.max(0, end - time);
  }
  expect(finished.length).toBeGreaterThan(10);
  expect(work / finished.length).toBeCloseTo(10, 9);
});

test('a line that would take parts in forever is a mistake of the caller', () => {
  const stations = [
    { machines: 1, minutes: 1, variation: 0, buffer: Number.POSITIVE_INFINITY, failure: null },
  ];
  expect(() => run({ stations, orders: null, cards: Number.POSITIVE_INFINITY }, 1, 1, {})).toThrow('forever');
});
