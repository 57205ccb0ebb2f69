import type { Random } from '../seededRandom.ts';
import type { SpcParameters } from './parameters.ts';
import type { ShiftRun } from './runShift.ts';

/** What became of the pieces of a shift. `sorted`: how many were measured one by one. */
export type Judgement = {
  readonly nonconforming: number;
  /** The same by subgroup, in the shift's order. */
  readonly badPieces: readonly number[];
  readonly reworked: number;
  readonly scrapped: number;
  /** Delivered although bad. */
  readonly escaped: number;
  readonly sorted: number;
  /** Bad ones in the sample at the end of the shift. */
  readonly sampleFound: number;
  /** 元: rework and scrap; sorting, stops and claims; all together. */
  readonly qualityCost: number;
  readonly otherCost: number;
  readonly cost: number;
};

/**
 * Sorts the pieces that a stop asks for, then draws the sample of the end of the shift from all others; with more bad ones than
 * are accepted everything else is sorted, too. Bad pieces that were found are reworked or scrapped, the others are delivered.
 */
export function judge(parameters: SpcParameters, { values, stops }: ShiftRun, random: Random): Judgement {
  const { pieces, sample, tolerance, rework, money } = parameters;
  const isSorted = new Uint8Array(values.length);
  for (const { at, sortedFrom } of stops) isSorted.fill(1, sortedFrom * pieces, (at + 1) * pieces);
  const isBad = (piece: number) => values[piece]! < tolerance.lower || values[piece]! > tolerance.upper;
  const unsorted = isSorted.reduce((count, mark) => count - mark, values.length);
  let sampleFound = 0;
  for (let left = Math.min(sample.pieces, unsorted); left > 0;) {
    const piece = Math.floor(random() * values.length);
    if (isSorted[piece] === 1) continue;
    isSorted[piece] = 1;
    if (isBad(piece)) sampleFound += 1;
    left -= 1;
  }
  if (sampleFound > sample.accept) isSorted.fill(1);
  const badPieces = Array.from({ length: values.length / pieces }, () => 0);
  let [sorted, reworked, scrapped, escaped] = [0, 0, 0, 0];
  for (let piece = 0; piece < values.length; piece += 1) {
    sorted += isSorted[piece]!;
    if (!isBad(piece)) continue;
    badPieces[Math.floor(piece / pieces)]! += 1;
    const side = values[piece]! < tolerance.lower ? 'below' : 'above';
    if (isSorted[piece] === 0) escaped += 1;
    else if (rework === 'both' || rework === side) reworked += 1;
    else scrapped += 1;
  }
  const qualityCost = reworked * money.rework + scrapped * money.scrap;
  const otherCost = sorted * money.sorting + escaped * money.escape + stops.length * money.stop;
  return {
    nonconforming: reworked + scrapped + escaped,
    badPieces,
    reworked,
    scrapped,
    escaped,
    sorted,
    sampleFound,
    qualityCost,
    otherCost,
    cost: qualityCost + otherCost,
  };
}
