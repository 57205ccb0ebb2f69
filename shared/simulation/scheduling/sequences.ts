import type { Shop } from './shop.ts';

/** In which order each machine takes its operations, as linked lists: who comes before and after; −1: nobody. */
export type Sequences = {
  readonly previous: Int32Array;
  readonly next: Int32Array;
  /** The first operation on each machine. */
  readonly first: Int32Array;
};

/** The sequences of lists of operations, one list a machine. */
export function sequencesOf(shop: Shop, lists: readonly (readonly number[])[]): Sequences {
  const previous = new Int32Array(shop.size).fill(-1);
  const next = new Int32Array(shop.size).fill(-1);
  for (const list of lists) {
    list.forEach((id, place) => {
      previous[id] = list[place - 1] ?? -1;
      next[id] = list[place + 1] ?? -1;
    });
  }
  return { previous, next, first: Int32Array.from(lists, (list) => list[0] ?? -1) };
}

/** The same as lists, one list a machine. */
export function listsOf({ next, first }: Sequences): number[][] {
  return Array.from(first, (start) => {
    const list: number[] = [];
    for (let id = start; id >= 0; id = next[id]!) list.push(id);
    return list;
  });
}

export function copySequences({ previous, next, first }: Sequences): Sequences {
  return { previous: previous.slice(), next: next.slice(), first: first.slice() };
}

/** Overwrites sequences with others of the same shop. */
export function takeSequences(target: Sequences, source: Sequences): void {
  target.previous.set(source.previous);
  target.next.set(source.next);
  target.first.set(source.first);
}

/** Takes an operation out and puts it right behind another one of its machine; −1: to the front. */
export function moveBehind({ machine }: Shop, sequences: Sequences, id: number, behind: number): void {
  const { previous, next, first } = sequences;
  const on = machine[id]!;
  const [left, right] = [previous[id]!, next[id]!];
  if (left >= 0) next[left] = right;
  else first[on] = right;
  if (right >= 0) previous[right] = left;
  const following = behind >= 0 ? next[behind]! : first[on]!;
  previous[id] = behind;
  next[id] = following;
  if (behind >= 0) next[behind] = id;
  else first[on] = id;
  if (following >= 0) previous[following] = id;
}
