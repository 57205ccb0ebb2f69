import { expect, test } from 'vitest';
import { independentRandoms } from '../seededRandom.ts';
import { streamsOf, type Line } from './line.ts';
import { machineStates, recordAll } from './recorder.ts';
import { runLine } from './runLine.ts';
import { frameAt, isWaiting, mostChanges, recordTrace } from './trace.ts';

const failure = { between: 30, repair: 4 };
const line: Line = {
  stations: [
    { machines: 2, minutes: 2, variation: 0.5, buffer: 5, failure },
    { machines: 1, minutes: 1.1, variation: 1, buffer: 3, failure },
    { machines: 1, minutes: 1, variation: 0.8, buffer: 2, failure: null },
  ],
  orders: { minutes: 1.2, variation: 1 },
  cards: 9,
};

function traceOf(from: number, minutes: number) {
  const traced = recordTrace({ machines: 4, stations: 3, from, minutes });
  const finished: number[] = [];
  const recorder = recordAll([traced.recorder, { onFinish: (time) => finished.push(time) }]);
  runLine(line, from + minutes + 10, independentRandoms(2, streamsOf(3)), recorder);
  return { trace: traced.close(), finished };
}

test('at any moment of it, what is in the line waits before a station or is in a machine', () => {
  const { trace, finished } = traceOf(100, 60);
  expect(trace.minutes).toBe(60);
  for (let minute = 0; minute <= 60; minute += 0.25) {
    const frame = frameAt(trace, minute);
    const held = [...frame.machines].filter((state) => state !== machineStates.starved).length;
    expect([...frame.queues].reduce((sum, length) => sum + length, held)).toBe(frame.inLine);
    expect(frame.finished).toBe(finished.filter((time) => time >= 100 && time <= 100 + minute).length);
  }
  expect(frameAt(trace, 60).finished).toBeGreaterThan(10);
});

test('a stretch that holds too much ends early, in order of time', () => {
  const { trace } = traceOf(0, 20_000);
  expect(trace.times).toHaveLength(mostChanges);
  expect(trace.minutes).toBeLessThan(20_000);
  expect(trace.times).toEqual(trace.times.toSorted());
  expect(trace.times.at(-1)).toBeLessThanOrEqual(trace.minutes);
});

test('a stretch in which nothing happens shows how things stand', () => {
  const traced = recordTrace({ machines: 1, stations: 1, from: 5, minutes: 1 });
  traced.recorder.onMachine?.(1, 0, machineStates.working);
  const frame = frameAt(traced.close(), 0.5);
  expect([...frame.machines]).toEqual([machineStates.working]);
});

test('waiting is for parts or for a place', () => {
  const { starved, blocked, working, down } = machineStates;
  expect([starved, blocked, working, down].map(isWaiting)).toEqual([true, true, false, false]);
});
