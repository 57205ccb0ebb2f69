import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdSame, type Fields } from './fields.ts';
import { merge, type RowState } from './merge.ts';
import { stampOver } from './stamp.ts';

const laptop = '00000000-0000-4000-8000-00000000000a';
const colleague = '00000000-0000-4000-8000-00000000000b';
const early = (fields: Fields | null): RowState => ({ fields, stamp: stampOver(null, 1000, laptop) });
const late = (fields: Fields | null): RowState => ({ fields, stamp: stampOver(null, 2000, colleague) });

test('what only one side changed is that side’s', () => {
  const base = { note: 'old', level: 1 };
  expect(merge(base, early({ note: 'mine', level: 1 }), late({ note: 'old', level: 2 }))).toEqual({
    fields: { note: 'mine', level: 2 },
    clashes: [],
  });
});

test('the same field changed on both sides: the later stands, the other is told', () => {
  const { fields, clashes } = merge({ note: '' }, early({ note: 'mine' }), late({ note: 'theirs' }));
  expect(fields).toEqual({ note: 'theirs' });
  expect(clashes).toEqual([
    { kind: 'field', field: 'note', kept: 'theirs', lost: 'mine', keptSide: 'remote' },
  ]);
});

test('the same change on both sides is no clash', () => {
  const both = { options: ['A', 'B'], value: { b: 1, a: 2 } };
  const turned = { options: ['A', 'B'], value: { a: 2, b: 1 } };
  expect(merge({ options: [] }, early(both), late(turned)).clashes).toEqual([]);
});

test('a field that one side took out stays out', () => {
  expect(merge({ note: 'x', closedAt: 5 }, early({ note: 'x' }), late({ note: 'x', closedAt: 5 }))).toEqual({
    fields: { note: 'x' },
    clashes: [],
  });
});

test('fields of a newer app go through', () => {
  const base = { note: 'x' };
  expect(merge(base, early({ note: 'y' }), late({ note: 'x', colour: 'green' })).fields).toEqual({
    note: 'y',
    colour: 'green',
  });
});

test('when a row was last written is nobody’s clash', () => {
  const { fields, clashes } = merge(
    { note: 'x', updatedAt: 1 },
    early({ note: 'y', updatedAt: 9 }),
    late({ note: 'x', updatedAt: 5 }),
  );
  expect([fields, clashes]).toEqual([{ note: 'y', updatedAt: 9 }, []]);
});

test('a deletion against an edit keeps the edit and tells', () => {
  const base = { note: 'x' };
  expect(merge(base, early(null), late({ note: 'y' }))).toEqual({
    fields: { note: 'y' },
    clashes: [{ kind: 'deletion', keptSide: 'remote' }],
  });
  expect(merge(base, early({ note: 'y' }), late(null))).toEqual({
    fields: { note: 'y' },
    clashes: [{ kind: 'deletion', keptSide: 'local' }],
  });
});

test('a deletion of what nobody edited stands', () => {
  const base = { note: 'x', updatedAt: 1 };
  expect(merge(base, early(null), late({ ...base, updatedAt: 2 }))).toEqual({ fields: null, clashes: [] });
  expect(merge(base, early(base), late(null))).toEqual({ fields: null, clashes: [] });
  expect(merge(base, early(null), late(null))).toEqual({ fields: null, clashes: [] });
});

test('where no common state is known, what both hold differently is told', () => {
  expect(merge({}, early({ a: 1, b: 2, d: 5 }), late({ a: 1, b: 3, c: 4 }))).toEqual({
    fields: { a: 1, b: 3, c: 4, d: 5 },
    clashes: [{ kind: 'field', field: 'b', kept: 3, lost: 2, keptSide: 'remote' }],
  });
});

const values = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom('a', 'b'), fc.constant(null));
const states = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'updatedAt'), values, { noNullPrototype: true });
const rowStates = fc.record({ fields: fc.option(states), replica: fc.uuid(), at: fc.nat(3000) });
const bases = states;

test('both sides of a merge come to the same, with the sides’ names exchanged', () => {
  fc.assert(
    fc.property(bases, rowStates, rowStates, (base, one, other) => {
      fc.pre(one.replica !== other.replica);
      const here = { fields: one.fields, stamp: stampOver(null, one.at, one.replica) };
      const there = { fields: other.fields, stamp: stampOver(null, other.at, other.replica) };
      const ours = merge(base, here, there);
      const theirs = merge(base, there, here);
      expect(holdSame(ours.fields, theirs.fields)).toBe(true);
      expect(theirs.clashes.length).toBe(ours.clashes.length);
    }),
  );
});

test('every value of either side is in the outcome, in a clash, or was the base’s', () => {
  fc.assert(
    fc.property(bases, rowStates, rowStates, (base, one, other) => {
      const here = { fields: one.fields, stamp: stampOver(null, one.at, one.replica) };
      const there = { fields: other.fields, stamp: stampOver(null, other.at, other.replica) };
      const { fields, clashes } = merge(base, here, there);
      if (here.fields === null || there.fields === null) return;
      for (const side of [here.fields, there.fields]) {
        for (const [name, value] of Object.entries(side)) {
          if (name === 'updatedAt') continue;
          const isKept = JSON.stringify(fields?.[name]) === JSON.stringify(value);
          const isBase = JSON.stringify(base[name]) === JSON.stringify(value);
          const isTold = clashes.some(
            (clash) =>
              clash.kind === 'field' &&
              clash.field === name &&
              [clash.kept, clash.lost].some((text) => JSON.stringify(text) === JSON.stringify(value)),
          );
          expect(isKept || isBase || isTold).toBe(true);
        }
      }
    }),
  );
});

test('merging a state with itself changes nothing', () => {
  fc.assert(
    fc.property(bases, rowStates, (base, one) => {
      const state = { fields: one.fields, stamp: stampOver(null, one.at, one.replica) };
      const merged = merge(base, state, state);
      expect(holdSame(merged.fields, state.fields)).toBe(true);
      expect(merged.clashes).toEqual([]);
    }),
  );
});
