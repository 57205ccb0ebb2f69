import type { Cuts } from './measures.ts';
import { millisecondsPerMinute, type OeeMachine } from './parameters.ts';
import type { MachineWorld } from './world.ts';

/** What stands before a piece at one machine, in milliseconds. */
export type PieceStop = {
  readonly piece: number;
  readonly changeover: number;
  readonly response: number;
  readonly repair: number;
  readonly minorStop: number;
};

/** One machine of a run; times in whole milliseconds. */
export type MachineRun = {
  readonly ideal: number;
  /** A piece, as fast as the machine runs; never below `ideal`. */
  readonly pace: number;
  readonly buffer: number;
  /** In the order of pieces, each piece at most once. */
  readonly stops: readonly PieceStop[];
  /** What it does to each piece that may come: 0 leaves it good, else `spoiltAtStart` or `spoiltRunning`. */
  readonly spoilt: Uint8Array;
};

export const spoiltAtStart = 1;
export const spoiltRunning = 2;

/** A machine as it is, or with a share of its losses taken away. */
export function machineRun(
  machine: OeeMachine,
  world: MachineWorld,
  cuts: Cuts,
  lot: number,
  pieces: number,
): MachineRun {
  const ideal = Math.round(machine.cycle * 1000);
  const speed = machine.speed / 100 + (1 - machine.speed / 100) * cuts.speed;
  const stops = stopsOf(machine, world, cuts, lot, pieces);
  return {
    ideal,
    pace: Math.max(ideal, Math.round((machine.cycle * 1000) / speed)),
    buffer: machine.buffer,
    stops,
    spoilt: spoiltOf(machine, world, cuts, stops, pieces),
  };
}

function stopsOf(
  machine: OeeMachine,
  { breakdowns, minorStops }: MachineWorld,
  cuts: Cuts,
  lot: number,
  pieces: number,
): PieceStop[] {
  const changeover = Math.round(machine.changeover * (1 - cuts.changeover) * millisecondsPerMinute);
  const responseLength = machine.response * (1 - cuts.alarm) * millisecondsPerMinute;
  const repairLength = machine.repair * millisecondsPerMinute;
  const stops: PieceStop[] = [];
  let [lotPiece, breakdown, minor] = [lot, 0, 0];
  for (;;) {
    const piece = Math.min(
      lotPiece,
      breakdowns[breakdown]?.piece ?? Infinity,
      minorStops[minor]?.piece ?? Infinity,
    );
    if (piece >= pieces) return stops;
    const stop = { piece, changeover: 0, response: 0, repair: 0, minorStop: 0 };
    if (piece === lotPiece) {
      stop.changeover = changeover;
      lotPiece += lot;
    }
    for (; breakdowns[breakdown]?.piece === piece; breakdown += 1) {
      const { spared, response, repair } = breakdowns[breakdown]!;
      if (spared < cuts.maintenance) continue;
      stop.response += Math.round(response * responseLength);
      stop.repair += Math.round(repair * repairLength);
    }
    for (; minorStops[minor]?.piece === piece; minor += 1) {
      const { spared, length } = minorStops[minor]!;
      if (spared >= cuts.minorStops) stop.minorStop += Math.round(length * machine.minorLength * 1000);
    }
    stops.push(stop);
  }
}

/** The first pieces after each change-over and breakdown, and of the others those that chance picks. */
function spoiltOf(
  { startUp }: OeeMachine,
  { rejects }: MachineWorld,
  cuts: Cuts,
  stops: readonly PieceStop[],
  pieces: number,
): Uint8Array {
  const spoilt = new Uint8Array(pieces);
  for (const { piece, spared } of rejects) if (spared >= cuts.quality) spoilt[piece] = spoiltRunning;
  const count = Math.round(startUp * (1 - cuts.quality));
  for (const { piece, changeover, response, repair } of stops) {
    if (changeover + response + repair > 0) spoilt.fill(spoiltAtStart, piece, piece + count);
  }
  return spoilt;
}
