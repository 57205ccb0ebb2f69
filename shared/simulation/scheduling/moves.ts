import type { Random } from '../seededRandom.ts';
import { blocksOf, criticalPathTo, lastToEnd } from './criticalPath.ts';
import type { Objective } from './objective.ts';
import type { Sequences } from './sequences.ts';
import type { Shop } from './shop.ts';
import type { Timing } from './timing.ts';

/** An operation goes right behind (`forward`) or right before a later or earlier one of its machine. */
export type Move = { readonly id: number; readonly target: number; readonly forward: boolean };

/**
 * What may be tried next. Make-span: N6 of Balas and Vazacopoulos (1998), which contains N5 of Nowicki and Smutnicki (1996) –
 * inside each block of a critical path to its front or its end. Cost: the same for the critical paths of all late orders, all
 * neighbours on them swapped, and operations brought beside the next one of their family. None of them makes a cycle.
 */
export function movesOf(
  objective: Objective,
  shop: Shop,
  sequences: Sequences,
  timing: Timing,
  random: Random,
): readonly Move[] {
  const moves = new Map<number, Move>();
  const add = (id: number, target: number, forward: boolean) => {
    const key = (id * shop.size + target) * 2 + (forward ? 1 : 0);
    if (moves.has(key)) return;
    const move = { id, target, forward };
    if (isSafe(shop, sequences, timing, move)) moves.set(key, move);
  };
  for (const end of endsOf(objective, shop, timing, random)) {
    const path = criticalPathTo(end, shop, sequences, timing, random);
    for (const block of blocksOf(shop, path)) {
      const [front, back] = [block[0]!, block.at(-1)!];
      for (const id of block) {
        if (id !== back) add(id, back, true);
        if (id !== front && !(block.length === 2)) add(id, front, false);
      }
      if (objective.kind === 'makeSpan') continue;
      for (let place = 1; place < block.length; place += 1) add(block[place - 1]!, block[place]!, true);
    }
  }
  if (objective.kind === 'cost') addFamilyMoves(shop, sequences, add);
  return [...moves.values()];
}

/** The ends whose critical paths matter: of the last to end, and of each late order. */
function* endsOf(objective: Objective, shop: Shop, timing: Timing, random: Random): Generator<number> {
  yield lastToEnd(shop, timing, random);
  if (objective.kind === 'makeSpan') return;
  for (const [job, end] of shop.last.entries()) {
    if (timing.start[end]! + shop.duration[end]! > shop.due[job]!) yield end;
  }
}

function addFamilyMoves(
  { size, family }: Shop,
  { previous, next }: Sequences,
  add: (id: number, target: number, forward: boolean) => void,
): void {
  for (let id = 0; id < size; id += 1) {
    for (const [neighbours, forward] of [
      [next, true],
      [previous, false],
    ] as const) {
      let other = neighbours[id]!;
      if (other < 0 || family[other] === family[id]) continue;
      while (other >= 0 && family[other] !== family[id]) other = neighbours[other]!;
      if (other < 0) continue;
      add(id, other, forward);
      // Before the other one of its family is beside it, too.
      add(id, forward ? previous[other]! : next[other]!, forward);
    }
  }
}

/**
 * Whether a move makes no cycle. Forward it would need a way from the next step of `id` to `target`; backward, from `target` to
 * the step before `id`. Along a way starts grow and tails shrink: where one of them does not, there is none. On critical
 * paths without set-ups that settles it; else the way is looked for.
 */
export function isSafe(shop: Shop, sequences: Sequences, { start, tail }: Timing, move: Move): boolean {
  const { before, after, duration } = shop;
  const [from, to] = move.forward ? [after[move.id]!, move.target] : [move.target, before[move.id]!];
  if (from < 0 || to < 0) return true;
  if (start[to]! < start[from]! + duration[from]! || tail[from]! < tail[to]! + duration[to]!) return true;
  const seen = new Set<number>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return false;
    for (const next of [after[id]!, sequences.next[id]!]) {
      if (next < 0 || seen.has(next) || start[next]! > start[to]!) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return true;
}
