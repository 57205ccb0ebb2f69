import type { Random } from '../seededRandom.ts';
import { setupBetween, type Shop } from './shop.ts';
import type { Sequences } from './sequences.ts';
import type { Timing } from './timing.ts';

/** A longest way to the end of an operation: all on it wait for nothing but the one before. Ties fall by chance. */
export function criticalPathTo(
  end: number,
  shop: Shop,
  { previous }: Sequences,
  { start }: Timing,
  random: Random,
): number[] {
  const { before, duration } = shop;
  const path: number[] = [];
  for (let id = end; id >= 0;) {
    path.push(id);
    const [step, machineBefore] = [before[id]!, previous[id]!];
    const byJob = step >= 0 && start[id] === start[step]! + duration[step]!;
    const byMachine =
      machineBefore >= 0 &&
      start[id] === start[machineBefore]! + duration[machineBefore]! + setupBetween(shop, machineBefore, id);
    if (byJob && byMachine) id = random() < 0.5 ? step : machineBefore;
    else if (byJob) id = step;
    else id = byMachine ? machineBefore : -1;
  }
  return path.toReversed();
}

/** One of the operations that end last, by chance. */
export function lastToEnd({ size, duration }: Shop, { start, makeSpan }: Timing, random: Random): number {
  let found = -1;
  let count = 0;
  for (let id = 0; id < size; id += 1) {
    if (start[id]! + duration[id]! !== makeSpan) continue;
    count += 1;
    if (found < 0 || random() * count < 1) found = id;
  }
  return found;
}

/** Cuts a path into its blocks: stretches of at least two operations that follow one another on one machine. */
export function blocksOf({ machine }: Shop, path: readonly number[]): number[][] {
  const blocks: number[][] = [];
  let block: number[] = [];
  for (const id of path) {
    if (block.length > 0 && machine[block[0]!] !== machine[id]) {
      if (block.length > 1) blocks.push(block);
      block = [];
    }
    block.push(id);
  }
  if (block.length > 1) blocks.push(block);
  return blocks;
}
