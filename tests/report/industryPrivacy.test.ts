import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crossClasses } from '#shared/report/industry/crossClasses.ts';
import { smallGroups } from '#shared/report/industry/derivable.ts';
import { allSets, blocks, smallDerivable, type Printed } from './derive.ts';

const places = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** The printed numbers of a table of groups by classes: of all groups together and of each. */
function printedOf(rows: readonly (readonly number[])[], keep?: number) {
  const columns = rows[0]?.length ?? 0;
  const crossed = crossClasses(rows, keep);
  const whole = crossed.whole.map(({ from, to, count }): Printed => ({
    cells: rows.flatMap((_, row) => places(from, to).map((column) => row * columns + column)),
    sum: count,
  }));
  const own = crossed.rows.flatMap((ranges, row) =>
    ranges.map(({ from, to, count }): Printed => ({
      cells: places(from, to).map((column) => row * columns + column),
      sum: count,
    })),
  );
  return { crossed, printed: [...whole, ...own] };
}

/** A group of five or more by classes, most of them small. */
const group = (classes: number) =>
  fc
    .array(fc.oneof(fc.nat(4), fc.nat(12), fc.constant(0)), { minLength: classes, maxLength: classes })
    .filter((counts) => counts.reduce((sum, count) => sum + count, 0) >= 5);
const table = (most: number, classes: number) => fc.array(group(classes), { minLength: 1, maxLength: most });

describe('a table of groups by classes', () => {
  test('tells no group of one to four, whatever is added and subtracted', () => {
    fc.assert(
      fc.property(table(4, 5), fc.constantFrom(undefined, 1), (rows, keep) => {
        const { printed } = printedOf(rows, keep);
        expect(smallDerivable(rows.flat(), printed, blocks(rows.length, 5))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('not even a group of any odd cells', () => {
    fc.assert(
      fc.property(table(3, 3), (rows) => {
        const { printed } = printedOf(rows);
        expect(smallDerivable(rows.flat(), printed, allSets(rows.length * 3))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('adds up: every row, and the rows to the whole', () => {
    fc.assert(
      fc.property(table(12, 5), (rows) => {
        const { crossed } = printedOf(rows);
        const sum = (ranges: readonly { readonly count: number }[]) =>
          ranges.reduce((total, { count }) => total + count, 0);
        const sizes = rows.map((row) => row.reduce((total, count) => total + count, 0));
        expect(crossed.rows.map(sum)).toEqual(sizes);
        expect(sum(crossed.whole)).toBe(sizes.reduce((total, size) => total + size, 0));
      }),
    );
  });

  test('the check finds exactly what linear algebra finds', () => {
    fc.assert(
      fc.property(table(3, 3), fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }), (rows, cuts) => {
        // Any printed sets at all, with the whole of every column.
        const sets = rows.map(
          (_, row) => [[[0], [1], [2]], [[0, 1], [2]], [[0], [1, 2]], [[0, 1, 2]]][cuts[row] ?? 0] ?? [],
        );
        const sumOf = (cells: readonly number[]) =>
          cells.reduce((sum, cell) => sum + (rows.flat()[cell] ?? 0), 0);
        const columns = [0, 1, 2].map((column) => rows.map((_, row) => row * 3 + column));
        const own = sets.flatMap((some, row) => some.map((set) => set.map((column) => row * 3 + column)));
        const allowed = [...columns, ...own].every((cells) => sumOf(cells) === 0 || sumOf(cells) >= 5);
        fc.pre(allowed);
        const printed = [...columns, ...own].map((cells) => ({ cells, sum: sumOf(cells) }));
        const found = smallDerivable(rows.flat(), printed, allSets(rows.length * 3));
        const counted = smallGroups(rows.map((counts, row) => ({ counts, sets: sets[row] ?? [] })));
        expect(counted > 0).toBe(found.length > 0);
      }),
      { numRuns: 400 },
    );
  });
});
