import { cutsOf, type OeeChoice } from './choice.ts';
import { runLine, type Stop, type Tally } from './line.ts';
import { lossTree, treeRates, type LossTree, type Spoilt } from './lossTree.ts';
import { machineRun, spoiltAtStart, type MachineRun } from './machineRun.ts';
import { countedFrom, paperRecord, type PaperRecord } from './paper.ts';
import { pacingMachine, piecesAtMost, plannedTime, type OeeParameters } from './parameters.ts';
import { teepOf, type Rates } from './rates.ts';
import type { MachineWorld } from './world.ts';

/** One machine, or the line as a whole. `pieces` and `good` a shift. */
export type OeeFigures = {
  readonly name: string;
  /** Of all shifts together; `waterfall` makes minutes a shift of it. */
  readonly tree: LossTree;
  readonly rates: Rates;
  readonly pieces: number;
  readonly good: number;
};

export type LineFigures = {
  readonly machines: readonly OeeFigures[];
  /**
   * The line is measured where it is paced: the time of the machine with the slowest ideal cycle, and of the pieces that
   * went through it those that every machine left good.
   */
  readonly line: OeeFigures;
  /** Which machine that is. */
  readonly pacing: number;
  /** OEE of the line held against all hours of the calendar. */
  readonly teep: number;
  /** What the paper records of the pacing machine say. */
  readonly paper: PaperRecord;
  /** Every stop of half a minute or more in the first shift, of all machines, for a timeline; planned stops are left out of its time. */
  readonly timeline: readonly Stop[];
};

/** Shorter stops are not drawn. */
const drawnFrom = 30_000;

/** The machines of a line as the visitor wants them. */
export function machineRuns(
  parameters: OeeParameters,
  world: readonly MachineWorld[],
  choice: OeeChoice,
): readonly MachineRun[] {
  const pieces = piecesAtMost(parameters);
  return parameters.machines.map((machine, place) =>
    machineRun(machine, world[place]!, cutsOf(parameters, choice, place), parameters.lot, pieces),
  );
}

/** Good pieces of the line in all shifts, and nothing else: what is asked most often. */
export function goodPieces(parameters: OeeParameters, runs: readonly MachineRun[]): number {
  const tallies = runLine(runs, plannedTime(parameters));
  const { pieces } = tallies[pacingMachine(parameters)]!;
  const { startUp, scrap } = spoiltOfLine(runs, pieces);
  return pieces - startUp - scrap;
}

export function lineFigures(parameters: OeeParameters, runs: readonly MachineRun[]): LineFigures {
  const { shifts, shift } = parameters;
  const pacing = pacingMachine(parameters);
  const planned = plannedTime(parameters);
  const stops: Stop[] = [];
  const timeline: Stop[] = [];
  const shiftEnd = planned / shifts;
  const tallies = runLine(runs, planned, (machine, kind, from, to) => {
    const isLong = to - from >= drawnFrom;
    const isKept =
      machine === pacing && (kind === 'response' || kind === 'repair' || to - from >= countedFrom);
    if (isKept) stops.push({ machine, kind, from, to });
    if (isLong && from < shiftEnd) timeline.push({ machine, kind, from, to: Math.min(to, shiftEnd) });
  });
  const figures = (name: string, tally: Tally, ideal: number, spoilt: Spoilt): OeeFigures => {
    const tree = lossTree(tally, ideal, spoilt);
    const good = tally.pieces - spoilt.startUp - spoilt.scrap;
    return { name, tree, rates: treeRates(tree, ideal), pieces: tally.pieces / shifts, good: good / shifts };
  };
  const machines = parameters.machines.map(({ name }, place) => {
    const [tally, run] = [tallies[place]!, runs[place]!];
    return figures(name, tally, run.ideal, spoiltOfLine([run], tally.pieces));
  });
  const { ideal } = runs[pacing]!;
  const tally = tallies[pacing]!;
  const spoilt = spoiltOfLine(runs, tally.pieces);
  const line = figures('全线', tally, ideal, spoilt);
  const bad = spoilt.startUp + spoilt.scrap;
  return {
    machines,
    line,
    pacing,
    teep: teepOf(line.rates.oee, shift.minutes - shift.plannedStops, 1440 / shift.perDay),
    paper: paperRecord(parameters, stops, planned - tally.run, { milliseconds: bad * ideal, pieces: bad }),
    timeline,
  };
}

/** Of the first pieces those that some machine spoilt, each counted once, as the first machine spoilt it. */
function spoiltOfLine(runs: readonly MachineRun[], pieces: number): Spoilt {
  let [startUp, scrap] = [0, 0];
  for (let piece = 0; piece < pieces; piece += 1) {
    for (let place = 0; place < runs.length; place += 1) {
      const how = runs[place]!.spoilt[piece];
      if (how === 0) continue;
      if (how === spoiltAtStart) startUp += 1;
      else scrap += 1;
      break;
    }
  }
  return { startUp, scrap };
}
