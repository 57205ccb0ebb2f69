import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runLine, type Stop } from './line.ts';
import type { MachineRun, PieceStop } from './machineRun.ts';

const none = new Uint8Array(0);
const machine = (pace: number, buffer: number, stops: readonly PieceStop[] = []): MachineRun => ({
  ideal: pace,
  pace,
  buffer,
  stops,
  spoilt: none,
});
const stopAt = (piece: number, lengths: Partial<PieceStop>): PieceStop => ({
  piece,
  changeover: 0,
  response: 0,
  repair: 0,
  minorStop: 0,
  ...lengths,
});

const length = fc.integer({ min: 0, max: 300 });
const stop = fc.record({
  piece: fc.integer({ min: 0, max: 60 }),
  changeover: length,
  response: length,
  repair: length,
  minorStop: length,
});
const anyMachine = fc.record({
  ideal: fc.constant(1),
  pace: fc.integer({ min: 1, max: 60 }),
  buffer: fc.integer({ min: 0, max: 5 }),
  stops: fc
    .uniqueArray(stop, { maxLength: 12, selector: ({ piece }) => piece })
    .map((stops) => stops.toSorted((one, other) => one.piece - other.piece)),
  spoilt: fc.constant(none),
});
const anyLine = fc.array(anyMachine, { minLength: 1, maxLength: 4 });
const horizon = fc.integer({ min: 1, max: 3000 });

test('two machines without a buffer, by hand', () => {
  const stops: Stop[] = [];
  const line = [machine(10, 0), machine(10, 0, [stopAt(1, { repair: 25 })])];
  const [first, second] = runLine(line, 80, (place, kind, from, to) =>
    stops.push({ machine: place, kind, from, to }),
  );
  // Piece 1 is in the second machine from 20 to 55; the first one finishes piece 2 at 30 and keeps it until then.
  expect(stops).toEqual([
    { machine: 1, kind: 'starved', from: 0, to: 10 },
    { machine: 1, kind: 'repair', from: 20, to: 45 },
    { machine: 0, kind: 'blocked', from: 30, to: 55 },
  ]);
  expect(first).toMatchObject({ pieces: 5, run: 55 });
  expect(second).toMatchObject({ pieces: 4, run: 45 });
});

test('room for one piece between them lets the first machine finish one more before it is blocked', () => {
  const line = [machine(10, 1), machine(10, 0, [stopAt(1, { repair: 25 })])];
  const [first] = runLine(line, 80);
  expect(first?.stopped.blocked).toBe(15);
  expect(first?.pieces).toBe(6);
});

/** The same line moved on millisecond by millisecond, with machines that hold a piece and queues that fill. */
function byTheClock(line: readonly MachineRun[], until: number) {
  const states = line.map(() => ({
    holds: false,
    left: 0,
    taken: 0,
    queue: 0,
    pieces: 0,
    starved: 0,
    blocked: 0,
  }));
  const take = (place: number) => {
    const state = states[place]!;
    const { pace, stops } = line[place]!;
    const stop = stops.find(({ piece }) => piece === state.taken) ?? stopAt(0, {});
    state.left = pace + stop.changeover + stop.response + stop.repair + stop.minorStop;
    state.holds = true;
    state.taken += 1;
  };
  const settle = (place: number): boolean => {
    const state = states[place]!;
    const next = states[place + 1];
    if (state.holds && state.left === 0) {
      const isFree = next !== undefined && !next.holds && next.queue === 0;
      if (next !== undefined && !isFree && next.queue >= line[place]!.buffer) return false;
      if (isFree) take(place + 1);
      else if (next !== undefined) next.queue += 1;
      state.holds = false;
      return true;
    }
    if (state.holds || (place > 0 && state.queue === 0)) return false;
    if (place > 0) state.queue -= 1;
    take(place);
    return true;
  };
  for (let now = 0; now < until; now += 1) {
    while (states.some((_state, place) => settle(place)));
    for (const state of states) {
      if (!state.holds) state.starved += 1;
      else if (state.left === 0) state.blocked += 1;
      else {
        state.left -= 1;
        if (state.left === 0) state.pieces += 1;
      }
    }
  }
  return states.map(({ pieces, starved, blocked }) => ({ pieces, starved, blocked }));
}

test('it is the line that machines and queues make when they are moved on by the clock', () => {
  fc.assert(
    fc.property(anyLine, horizon, (line, until) => {
      const figures = runLine(line, until).map(({ pieces, stopped: { starved, blocked } }) => ({
        pieces,
        starved,
        blocked,
      }));
      expect(figures).toEqual(byTheClock(line, until));
    }),
  );
});

test('every millisecond of every machine goes to one thing, and stops are told in their order', () => {
  fc.assert(
    fc.property(anyLine, horizon, (line, until) => {
      const ends = line.map(() => 0);
      const told = line.map(() => 0);
      const tallies = runLine(line, until, (place, _kind, from, to) => {
        expect(from).toBeGreaterThanOrEqual(ends[place]!);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(until);
        ends[place] = to;
        told[place]! += to - from;
      });
      for (const [place, { run, pieces, stopped }] of tallies.entries()) {
        const stood = Object.values(stopped).reduce((sum, time) => sum + time, 0);
        expect(run + stood).toBe(until);
        expect(told[place]).toBe(stood);
        expect(Math.floor(run / line[place]!.pace)).toBe(pieces);
      }
    }),
  );
});

test('a machine never finishes more than the one before it, nor lags behind by more than what fits between them', () => {
  fc.assert(
    fc.property(anyLine, horizon, (line, until) => {
      const pieces = runLine(line, until).map((tally) => tally.pieces);
      for (let place = 1; place < line.length; place += 1) {
        const ahead = pieces[place - 1]! - pieces[place]!;
        expect(ahead).toBeGreaterThanOrEqual(0);
        // One piece in the next machine, and one that is finished and cannot leave.
        expect(ahead).toBeLessThanOrEqual(line[place - 1]!.buffer + 2);
      }
    }),
  );
});

test('nothing that is shortened, and no room that is added, ever costs a piece', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const shares = fc.tuple(share, share, share, share, share);
  fc.assert(
    fc.property(anyLine, horizon, shares, fc.integer({ min: 0, max: 3 }), (line, until, left, room) => {
      const better = line.map((one): MachineRun => ({
        ...one,
        pace: Math.max(1, Math.round(one.pace * left[0])),
        buffer: one.buffer + room,
        stops: one.stops.map((each) => ({
          piece: each.piece,
          changeover: Math.round(each.changeover * left[1]),
          response: Math.round(each.response * left[2]),
          repair: Math.round(each.repair * left[3]),
          minorStop: Math.round(each.minorStop * left[4]),
        })),
      }));
      const before = runLine(line, until);
      for (const [place, { pieces }] of runLine(better, until).entries()) {
        expect(pieces).toBeGreaterThanOrEqual(before[place]!.pieces);
      }
    }),
  );
});

test('a line without stops makes a piece each time its slowest machine has made one', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 5 }), (paces) => {
      const line = paces.map((pace) => machine(pace, 0));
      const filled = paces.reduce((sum, pace) => sum + pace, 0);
      const until = filled + 40 * Math.max(...paces);
      expect(runLine(line, until).at(-1)?.pieces).toBe(41);
    }),
  );
});
