import type { Random } from '../seededRandom.ts';

/** One station of a line as the engine runs it. Times in minutes. */
export type LineStation = {
  readonly machines: number;
  /** Mean time of one part on one machine, and its coefficient of variation (0: always the same, 1: exponential). */
  readonly minutes: number;
  readonly variation: number;
  /** Places for parts that wait before it, machines not counted; Infinity: any number. */
  readonly buffer: number;
  /** Breakdowns of each machine while it works; both times exponential, `between` counted in working time. */
  readonly failure: { readonly between: number; readonly repair: number } | null;
};

/**
 * A serial line. `orders`: minutes between them, and how these vary; null: there is always one more. A part is released
 * when there is an order, a place before the first station, and fewer than `cards` parts in the line (Infinity: push).
 */
export type Line = {
  readonly stations: readonly LineStation[];
  readonly orders: { readonly minutes: number; readonly variation: number } | null;
  readonly cards: number;
};

/** At most so many machines at a station: as many streams of breakdowns are laid aside for each. */
export const mostMachines = 4;

/** How many independent streams a line of so many stations draws from, however many machines the stations have. */
export function streamsOf(stations: number): number {
  return 1 + stations * (1 + mostMachines);
}

/** The streams by what they are for: the same ones whatever a visitor changes (common random numbers). */
export function streamFor(randoms: readonly Random[], station: number, machine: number | 'work'): Random {
  const random = randoms[1 + station * (1 + mostMachines) + (machine === 'work' ? 0 : 1 + machine)];
  if (random === undefined) throw new Error('A line was given too few random streams.');
  return random;
}
