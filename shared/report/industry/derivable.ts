import { isGroup } from './threshold.ts';

/**
 * A table of groups (rows) by classes (columns) as far as it is printed: per row the sets of columns whose number is
 * printed together. The number of each column over all rows is printed as well.
 */
export type PrintedRow = {
  readonly counts: readonly number[];
  readonly sets: readonly (readonly number[])[];
};

/**
 * How many groups of one to four enterprises follow from the printed numbers by adding and subtracting.
 *
 * A combination takes every column's number a times and every printed set's number b times, so that a cell is counted
 * a + b times, and the combination is a number of enterprises where that is 0 or 1 for every cell. For a set A of
 * columns (a = 1 inside, 0 outside) a printed set that lies wholly in or out of A can be left out by its b; one that A
 * cuts gives its cells in A. So what follows for A is the sum of those cells over all rows, together with whole printed
 * sets, which are groups themselves. Other values of a give sums of such sets. A sum of 0 tells that its cells are
 * empty, which cuts the printed sets further; that is followed up first.
 */
export function smallGroups(rows: readonly PrintedRow[]): number {
  const columns = rows[0]?.counts.length ?? 0;
  let known = rows.map(({ counts, sets }) => ({
    counts,
    sets: sets.flatMap((set) => withoutEmpty(set, counts, columnsWithNone(rows, columns))),
  }));
  const subsets = Array.from({ length: Math.max(0, 2 ** columns - 2) }, (_, index) => index + 1);
  for (;;) {
    const empty = subsets.find((subset) => {
      const { cells, cut } = remainder(known, subset);
      return cut && cells === 0;
    });
    if (empty === undefined) break;
    known = known.map(({ counts, sets }) => ({ counts, sets: sets.flatMap((set) => split(set, empty)) }));
  }
  return subsets.filter((subset) => !isGroup(remainder(known, subset).cells)).length;
}

function columnsWithNone(rows: readonly PrintedRow[], columns: number): readonly number[] {
  return Array.from({ length: columns }, (_, column) => column).filter((column) =>
    rows.every(({ counts }) => counts[column] === 0),
  );
}

/** A set without columns that are empty everywhere; each cell of a set that is empty as a whole is known. */
function withoutEmpty(
  set: readonly number[],
  counts: readonly number[],
  none: readonly number[],
): readonly (readonly number[])[] {
  const sum = set.reduce((total, column) => total + (counts[column] ?? 0), 0);
  return sum === 0 ? [] : [set.filter((column) => !none.includes(column))];
}

const inside = (subset: number, column: number): boolean => (subset & (1 << column)) !== 0;

function isCut(set: readonly number[], subset: number): boolean {
  return set.some((column) => inside(subset, column)) && !set.every((column) => inside(subset, column));
}

/** What the printed sets leave of the columns in `subset`: the cells of those that it cuts. */
function remainder(rows: readonly PrintedRow[], subset: number): { cells: number; cut: boolean } {
  let cells = 0;
  let cut = false;
  for (const { counts, sets } of rows) {
    for (const set of sets) {
      if (!isCut(set, subset)) continue;
      cut = true;
      for (const column of set) if (inside(subset, column)) cells += counts[column] ?? 0;
    }
  }
  return { cells, cut };
}

/** The part of a cut set that lies in `empty` has no enterprises, so the other part has all of the set's. */
function split(set: readonly number[], empty: number): readonly (readonly number[])[] {
  return isCut(set, empty) ? [set.filter((column) => !inside(empty, column))] : [set];
}
