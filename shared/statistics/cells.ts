import type { Level } from '../look/levels.ts';
import { grouped } from './grouped.ts';

/** Enterprises that are alike in everything that one table counts by. */
export type Cell<Kind> = { readonly kind: Kind; readonly size: number };

/** Puts members together that are of the same kind; in an order that does not depend on theirs. */
export function cellsOf<Member, Kind>(
  members: readonly Member[],
  kindOf: (member: Member) => Kind,
): readonly Cell<Kind>[] {
  const alike = grouped(members.map(kindOf), (kind) => JSON.stringify(kind));
  return [...alike]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, [kind, ...others]]) => (kind === undefined ? [] : [{ kind, size: 1 + others.length }]));
}

/** Levels that a table is cut before, and the order in which the cuts are tried: from level two on counts as transformed. */
export const cutOrder: readonly Level[] = [2, 1, 3, 4];

export type Counts = [number, number, number, number, number];

/**
 * Numbers by level, as far as the cuts tell them apart: what stands under a level are those who have reached it, but not
 * the next level that has a number. Levels that may not be told apart so count as the lowest of them, never as a higher one.
 */
export function countsBy(cuts: readonly Level[], levels: readonly { level: Level; size: number }[]): Counts {
  const counts: Counts = [0, 0, 0, 0, 0];
  for (const { level, size } of levels) {
    const from = cuts.filter((cut) => cut <= level).toSorted((a, b) => b - a)[0] ?? 0;
    counts[from] += size;
  }
  return counts;
}
