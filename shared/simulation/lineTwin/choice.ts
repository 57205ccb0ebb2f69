import { ratesOf } from './factoryPhysics.ts';
import type { LineTwinParameters } from './parameters.ts';

/** What the visitor changes. */
export type LineTwinChoice = {
  readonly stations: readonly StationChoice[];
  /** push: every order is let in while there is a place before the first station; conwip: only with a free card. */
  readonly release: 'push' | 'conwip';
  /** Cards: at most so many parts in the line; 1 … `mostCards`. */
  readonly cards: number;
};

/** One station: machines 1 … 4; speed in percent of today's, 50 … 200; places before it, 0 … 40. */
export type StationChoice = { readonly machines: number; readonly speed: number; readonly buffer: number };

export const mostCards = 200;

/** Everything as in the shop as it is; the cards that CONWIP begins with are twice the critical WIP. */
export function initialLineTwinChoice({ stations }: LineTwinParameters): LineTwinChoice {
  const cards = Math.ceil(2 * ratesOf(stations).criticalWip);
  return {
    stations: stations.map(({ machines, buffer }) => ({ machines, speed: 100, buffer })),
    release: 'push',
    cards: Math.min(mostCards, Math.max(1, cards)),
  };
}
