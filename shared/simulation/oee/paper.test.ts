import { expect, test } from 'vitest';
import { exampleLine, exampleMachine } from './exampleLine.ts';
import type { Stop } from './line.ts';
import { paperRecord } from './paper.ts';
import type { OeeParameters } from './parameters.ts';

const minute = 60_000;
const stop = (kind: Stop['kind'], from: number, length: number): Stop => ({
  machine: 0,
  kind,
  from: from * minute,
  to: (from + length) * minute,
});
const oneShift = exampleLine([exampleMachine()], {
  shifts: 1,
  shift: { minutes: 480, plannedStops: 60, perDay: 1 },
});
const record = (parameters: OeeParameters, stops: readonly Stop[], bad = nothingBad) => {
  const stood = stops.reduce((sum, { from, to }) => sum + to - from, 0);
  return paperRecord(parameters, stops, stood, bad);
};
const nothingBad = { milliseconds: 0, pieces: 0 };

test('stops under five minutes are missing, the others are rounded to five minutes under a coarse reason', () => {
  const stops = [
    stop('minorStop', 10, 1),
    stop('changeover', 30, 32),
    stop('minorStop', 80, 4.9),
    stop('repair', 100, 5),
    stop('starved', 200, 8),
  ];
  const written = record(oneShift, stops, nothingBad);
  expect(written.reasons).toEqual([
    { reason: 'changeover', minutes: 30, times: 1 },
    { reason: 'waiting', minutes: 10, times: 1 },
    { reason: 'standstill', minutes: 5, times: 1 },
  ]);
  expect(written.operatingRate).toBeCloseTo(1 - 45 / 420, 10);
  expect(written).toMatchObject({ unseenTimes: 2, first: 'changeover' });
  expect(written.unseenMinutes).toBeCloseTo(5.9, 10);
  expect(written.seenShare).toBeCloseTo(45 / 50.9, 10);
});

test('waiting for the repair and the repair are one stop on paper', () => {
  const stops = [
    stop('response', 50, 3),
    stop('repair', 53, 4),
    stop('response', 90, 2),
    stop('repair', 120, 2),
  ];
  const written = record(oneShift, stops, nothingBad);
  expect(written.reasons).toEqual([{ reason: 'standstill', minutes: 5, times: 1 }]);
  expect(written.unseenTimes).toBe(2);
});

test('what is written down is read the next morning', () => {
  const atNoon = [stop('changeover', 195, 15)];
  // 210 of 420 planned minutes: half of the shift, four hours after it began.
  expect(record(oneShift, atNoon, nothingBad).delayHours).toBeCloseTo(20, 10);
  const late = { ...oneShift, shifts: 2, shift: { ...oneShift.shift, perDay: 2 } };
  expect(record(late, [stop('changeover', 615, 15)], nothingBad).delayHours).toBeCloseTo(12, 10);
});

test('waiting names nobody who could act; bad pieces are counted and name quality', () => {
  const written = record(oneShift, [stop('starved', 10, 60)], { milliseconds: 20 * minute, pieces: 120 });
  expect(written.reasons.map(({ reason }) => reason)).toEqual(['waiting', 'scrap']);
  expect(written.first).toBe('quality');
});

test('where nothing was stopped or spoilt, paper has nothing to say', () => {
  expect(record(oneShift, [], nothingBad)).toEqual({
    reasons: [],
    operatingRate: 1,
    unseenTimes: 0,
    unseenMinutes: 0,
    seenShare: 1,
    delayHours: 0,
    first: null,
  });
});
