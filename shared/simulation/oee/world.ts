import { randomExponential } from 'd3-random';
import { independentRandoms, type Random } from '../seededRandom.ts';
import { piecesAtMost, type OeeMachine, type OeeParameters } from './parameters.ts';

/**
 * All that chance does to a machine, told by the piece at which it happens, whatever is done about it. `spared` (0 … 1): an
 * event does not happen where a larger share of its kind is taken away. Lengths are multiples of their mean.
 */
export type MachineWorld = {
  readonly breakdowns: readonly {
    readonly piece: number;
    readonly spared: number;
    readonly response: number;
    readonly repair: number;
  }[];
  readonly minorStops: readonly {
    readonly piece: number;
    readonly spared: number;
    readonly length: number;
  }[];
  readonly rejects: readonly { readonly piece: number; readonly spared: number }[];
};

/**
 * Draws a line's world. Breakdowns and minor stops come with work (operation-dependent failures): exponential spans of
 * running time at the speed of today, counted in pieces; response, repair and minor stops last exponential times.
 */
export function drawWorld(parameters: OeeParameters, seed: number): readonly MachineWorld[] {
  const { machines } = parameters;
  const pieces = piecesAtMost(parameters);
  // The first sequence begins nearly alike for all small seeds; those behind a jump do not.
  const [, ...randoms] = independentRandoms(seed, machines.length * 3 + 1);
  return machines.map((machine, place) => {
    const [breaking, stopping, spoiling] = randoms.slice(place * 3);
    return machineWorld(machine, pieces, breaking!, stopping!, spoiling!);
  });
}

function machineWorld(
  { cycle, speed, between, minorStops, scrap }: OeeMachine,
  pieces: number,
  breaking: Random,
  stopping: Random,
  spoiling: Random,
): MachineWorld {
  /** Seconds for a piece, as it runs today. */
  const pace = (cycle * 100) / speed;
  const breakingLength = randomExponential.source(breaking)(1);
  const stoppingLength = randomExponential.source(stopping)(1);
  return {
    breakdowns: events(pieces, (between * 60) / pace, breaking, (piece) => ({
      piece,
      spared: breaking(),
      response: breakingLength(),
      repair: breakingLength(),
    })),
    minorStops:
      minorStops === 0
        ? []
        : events(pieces, 3600 / minorStops / pace, stopping, (piece) => ({
            piece,
            spared: stopping(),
            length: stoppingLength(),
          })),
    rejects: scrap === 0 ? [] : spoiltPieces(pieces, scrap / 100, spoiling),
  };
}

/** A Poisson process along the pieces, with so many pieces between events on average. */
function events<Event>(
  pieces: number,
  mean: number,
  random: Random,
  event: (piece: number) => Event,
): Event[] {
  const gap = randomExponential.source(random)(1 / mean);
  const drawn: Event[] = [];
  for (let at = gap(); at < pieces; at += gap()) drawn.push(event(Math.floor(at)));
  return drawn;
}

/** Each piece for itself is spoilt with this probability: from one to the next it is a geometric number of pieces. */
function spoiltPieces(pieces: number, probability: number, random: Random) {
  const skipped = () => Math.floor(Math.log1p(-random()) / Math.log1p(-probability));
  const drawn: { piece: number; spared: number }[] = [];
  for (let piece = skipped(); piece < pieces; piece += 1 + skipped()) {
    drawn.push({ piece, spared: random() });
  }
  return drawn;
}
