import { smallGroups, type PrintedRow } from './derivable.ts';
import { mergeClasses, type ClassRange } from './orderedClasses.ts';

/** Groups by ordered classes as printed: the ranges over all groups, and those of each group. */
export type CrossClasses = {
  readonly whole: readonly ClassRange[];
  readonly rows: readonly (readonly ClassRange[])[];
};

type Printed = CrossClasses['rows'];

/**
 * Merges the classes of a table of groups by ordered classes until no group of one to four enterprises can be derived
 * from what is printed, not by adding and subtracting either. `rows` are the groups' numbers per class, each group five
 * or more, together all enterprises; the cut after class `keep` is kept as long as can be.
 */
export function crossClasses(rows: readonly (readonly number[])[], keep?: number): CrossClasses {
  const classes = rows[0]?.length ?? 0;
  const sums = Array.from({ length: classes }, (_, place) =>
    rows.reduce((sum, row) => sum + (row[place] ?? 0), 0),
  );
  const whole = mergeClasses(sums, keep) ?? [];
  // From here on a column is a range of `whole`: no group may be printed finer than all of them.
  const columns = rows.map((row) => whole.map(({ from, to }) => sumOf(row, from, to)));
  const kept = keep === undefined ? undefined : whole.findIndex(({ to }) => to === keep);
  let printed: Printed = columns.map((counts) => mergeClasses(counts, kept) ?? [all(counts)]);
  let small = smallGroups(rowsOf(columns, printed));
  while (small > 0) {
    const next = coarser(columns, printed);
    if (next === null) break;
    [printed, small] = [next.printed, next.small];
  }
  return { whole, rows: printed.map((ranges) => ranges.map((range) => widened(range, whole))) };
}

function sumOf(counts: readonly number[], from: number, to: number): number {
  return counts.slice(from, to + 1).reduce((sum, count) => sum + count, 0);
}

function all(counts: readonly number[]): ClassRange {
  return { from: 0, to: counts.length - 1, count: sumOf(counts, 0, counts.length - 1) };
}

function rowsOf(columns: readonly (readonly number[])[], printed: Printed): readonly PrintedRow[] {
  return columns.map((counts, row) => ({
    counts,
    sets: (printed[row] ?? []).map(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_, place) => from + place),
    ),
  }));
}

/** The one merge of two neighbouring ranges of one group that leaves the fewest derivable small groups. */
function coarser(
  columns: readonly (readonly number[])[],
  printed: Printed,
): { readonly printed: Printed; readonly small: number } | null {
  let best: { printed: Printed; small: number; loss: number } | null = null;
  for (const [row, ranges] of printed.entries()) {
    for (let place = 0; place < ranges.length - 1; place += 1) {
      const merged = mergeAt(ranges, place);
      const candidate = printed.map((other, index) => (index === row ? merged : other));
      const small = smallGroups(rowsOf(columns, candidate));
      const loss = merged[place]?.count ?? 0;
      if (best === null || small < best.small || (small === best.small && loss < best.loss)) {
        best = { printed: candidate, small, loss };
      }
    }
  }
  return best;
}

function mergeAt(ranges: readonly ClassRange[], place: number): readonly ClassRange[] {
  return ranges.flatMap((range, index) => {
    const next = ranges[place + 1];
    if (index === place + 1) return [];
    if (index !== place || next === undefined) return [range];
    return [{ from: range.from, to: next.to, count: range.count + next.count }];
  });
}

/** A range of columns as a range of classes. */
function widened({ from, to, count }: ClassRange, whole: readonly ClassRange[]): ClassRange {
  return { from: whole[from]?.from ?? from, to: whole[to]?.to ?? to, count };
}
