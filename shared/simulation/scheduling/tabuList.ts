import type { Move } from './moves.ts';
import type { Sequences } from './sequences.ts';

/** Which operation must not come before which one again, and until which iteration. */
export type TabuList = { readonly size: number; readonly until: Int32Array };

export function openTabuList(size: number): TabuList {
  return { size, until: new Int32Array(size * size) };
}

/** Whether a move would bring back an order of two operations that was given up lately. Asked before the move. */
export function isTabu(
  { size, until }: TabuList,
  sequences: Sequences,
  move: Move,
  iteration: number,
): boolean {
  const { id, target, forward } = move;
  const towards = forward ? sequences.next : sequences.previous;
  for (let at = id; at !== target;) {
    at = towards[at]!;
    if (until[forward ? at * size + id : id * size + at]! > iteration) return true;
  }
  return false;
}

/** Forbids the orders that a move is about to give up. Called before the move. */
export function forbid({ size, until }: TabuList, sequences: Sequences, move: Move, last: number): void {
  const { id, target, forward } = move;
  const towards = forward ? sequences.next : sequences.previous;
  for (let at = id; at !== target;) {
    at = towards[at]!;
    until[forward ? id * size + at : at * size + id] = last;
  }
}
