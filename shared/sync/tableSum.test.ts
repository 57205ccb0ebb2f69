import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addRow, emptySum, takeRow, type TableSum } from './tableSum.ts';

type Row = { readonly table: string; readonly id: string; readonly rev: string };

const row = fc.record({
  table: fc.constantFrom('answers', 'enterprises'),
  id: fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
  rev: fc.string({ minLength: 1, maxLength: 20 }),
});
const rows = fc.array(row, { maxLength: 20 });

const add = (sum: TableSum, { table, id, rev }: Row): TableSum => addRow(sum, table, id, rev);
const take = (sum: TableSum, { table, id, rev }: Row): TableSum => takeRow(sum, table, id, rev);
const sumOf = (list: readonly Row[]): TableSum => list.reduce(add, emptySum);

it('of one row is the SHA-256 that anybody can work out', () => {
  // printf 'enterprises/e1\n7-x' | sha256sum
  expect(addRow(emptySum, 'enterprises', 'e1', '7-x')).toEqual({
    rows: 1,
    hash: '41c1156950ee9414339771be0737054851598e5a2b559bb3dfae87a886f8c85f',
  });
});

it('of two rows is the sum of theirs, and begins anew beyond 2^256', () => {
  const whole = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => ({ table: 'answers', id: `a${number}`, rev: '1' }));
  expect(sumOf(whole)).toEqual({
    rows: 8,
    hash: 'dd9ab7241ee158f2ff9be56c5b5a87595b5866158470969fc1b1e2d74ca675ee',
  });
});

it('does not depend on the order of the rows', () => {
  fc.assert(
    fc.property(rows, fc.infiniteStream(fc.nat()), (list, order) => {
      const places = list.map((one) => ({ one, at: order.next().value as number }));
      const shuffled = places.toSorted((a, b) => a.at - b.at).map(({ one }) => one);
      expect(sumOf(shuffled)).toEqual(sumOf(list));
    }),
  );
});

it('is as before when a row was added and taken again', () => {
  fc.assert(
    fc.property(rows, row, (list, one) => {
      const sum = sumOf(list);
      expect(take(add(sum, one), one)).toEqual(sum);
      expect(add(take(add(sum, one), one), one)).toEqual(add(sum, one));
    }),
  );
});

it('is empty when every row was taken, in any order', () => {
  fc.assert(
    fc.property(rows, (list) => {
      expect(list.toReversed().reduce(take, sumOf(list))).toEqual(emptySum);
      expect(list.reduce(take, sumOf(list))).toEqual(emptySum);
    }),
  );
});

it('kept up through edits is the sum of what is there at the end', () => {
  const edit = fc.record({ id: fc.nat(5), rev: fc.option(fc.nat(1_000_000)) });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
      const held = new Map<number, string>();
      let sum = emptySum;
      for (const { id, rev } of edits) {
        const before = held.get(id);
        if (before !== undefined) sum = takeRow(sum, 'answers', String(id), before);
        held.delete(id);
        if (rev === null) continue;
        held.set(id, String(rev));
        sum = addRow(sum, 'answers', String(id), String(rev));
      }
      const left = [...held].map(([id, rev]) => ({ table: 'answers', id: String(id), rev }));
      expect(sum).toEqual(sumOf(left));
    }),
  );
});

it('tells another rev, another id and another table', () => {
  const sum = addRow(emptySum, 'answers', 'a', '1');
  for (const other of [
    addRow(emptySum, 'answers', 'a', '2'),
    addRow(emptySum, 'answers', 'b', '1'),
    addRow(emptySum, 'seals', 'a', '1'),
  ]) {
    expect(other.hash).not.toBe(sum.hash);
  }
});
