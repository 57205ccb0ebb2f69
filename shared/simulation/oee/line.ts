import type { MachineRun, PieceStop } from './machineRun.ts';

/** Why a machine did not run. */
export type StopKind = 'changeover' | 'response' | 'repair' | 'minorStop' | 'starved' | 'blocked';

/** One stop of one machine; milliseconds of planned time since the beginning. */
export type Stop = {
  readonly machine: number;
  readonly kind: StopKind;
  readonly from: number;
  readonly to: number;
};

/** Hears of one stop; numbers, not an object, since a line has many that nobody keeps. */
export type HearStop = (machine: number, kind: StopKind, from: number, to: number) => void;

/** Where the planned time of a machine went, in milliseconds; `run` and all stops add up to it. */
export type Tally = {
  /** Pieces that it finished, good or not. */
  readonly pieces: number;
  readonly run: number;
  readonly stopped: Readonly<Record<StopKind, number>>;
};

/**
 * Runs a line of machines for `horizon` milliseconds. Every piece goes through every machine in turn, spoilt ones as well
 * (they are found at the end of the line). There is always material before the first machine and room behind the last
 * one. A machine keeps its piece until there is room behind it (blocking after service), so with B the buffer behind it
 * it lets piece k go at max(finished, when the next one lets k − B − 1 go): a recursion of sums and maxima in which
 * nothing that is shortened ever makes anything later. `onStop` hears every stop of a machine, in its order.
 */
export function runLine(runs: readonly MachineRun[], horizon: number, onStop?: HearStop): readonly Tally[] {
  const line = runs.map((run, place) => openMachine(run, place, runs[place - 1]?.buffer ?? 0));
  const [first] = line;
  if (first === undefined) return [];
  for (let piece = 0; first.released < horizon; piece += 1) {
    let arrival = 0;
    for (let place = 0; place < line.length; place += 1) {
      arrival = pass(line[place]!, line[place + 1], piece, arrival, horizon, onStop);
    }
  }
  return line.map(({ pieces, run, starved, blocked, stopped }) => ({
    pieces,
    run,
    stopped: { ...stopped, starved, blocked },
  }));
}

/** A machine while it runs; this is the hot path, so what changes with every piece is a number of its own. */
type Machine = {
  readonly place: number;
  readonly pace: number;
  readonly stops: readonly PieceStop[];
  readonly stopped: Record<Exclude<StopKind, 'starved' | 'blocked'>, number>;
  /** When it let its last pieces go, one more than fit before it; at `oldest` that of k − B − 1, until k goes. */
  readonly past: Float64Array;
  oldest: number;
  released: number;
  /** The next of its stops, and the piece that it comes before. */
  next: number;
  nextPiece: number;
  pieces: number;
  run: number;
  starved: number;
  blocked: number;
};

function openMachine({ pace, stops }: MachineRun, place: number, bufferBefore: number): Machine {
  return {
    place,
    pace,
    stops,
    stopped: { changeover: 0, response: 0, repair: 0, minorStop: 0 },
    past: new Float64Array(bufferBefore + 1),
    oldest: 0,
    released: 0,
    next: 0,
    nextPiece: stops[0]?.piece ?? -1,
    pieces: 0,
    run: 0,
    starved: 0,
    blocked: 0,
  };
}

/** Takes one piece through a machine; gives when it is let go. */
function pass(
  machine: Machine,
  after: Machine | undefined,
  piece: number,
  arrival: number,
  horizon: number,
  onStop: HearStop | undefined,
): number {
  const { place } = machine;
  let now = machine.released;
  if (arrival > now) {
    const to = arrival < horizon ? arrival : horizon;
    if (to > now) {
      machine.starved += to - now;
      onStop?.(place, 'starved', now, to);
    }
    now = arrival;
  }
  if (piece === machine.nextPiece) now = standBefore(machine, now, horizon, onStop);
  const finished = now + machine.pace;
  if (finished <= horizon) {
    machine.run += machine.pace;
    machine.pieces += 1;
  } else if (now < horizon) {
    machine.run += horizon - now;
  }
  let released = finished;
  const room = after === undefined ? 0 : after.past[after.oldest]!;
  if (room > finished) {
    const to = room < horizon ? room : horizon;
    if (to > finished) {
      machine.blocked += to - finished;
      onStop?.(place, 'blocked', finished, to);
    }
    released = room;
  }
  machine.past[machine.oldest] = released;
  machine.oldest = machine.oldest + 1 === machine.past.length ? 0 : machine.oldest + 1;
  machine.released = released;
  return released;
}

/** What stands before this piece; gives when the machine can take it. */
function standBefore(machine: Machine, now: number, horizon: number, onStop: HearStop | undefined): number {
  const stop = machine.stops[machine.next]!;
  machine.next += 1;
  machine.nextPiece = machine.stops[machine.next]?.piece ?? -1;
  let from = now;
  for (const kind of ['changeover', 'response', 'repair', 'minorStop'] as const) {
    const to = Math.min(from + stop[kind], horizon);
    if (to > from) {
      machine.stopped[kind] += to - from;
      onStop?.(machine.place, kind, from, to);
    }
    from += stop[kind];
  }
  return from;
}
