import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countIn, countOf, mergeClasses } from './orderedClasses.ts';
import { isGroup } from './threshold.ts';

const counts = fc.array(fc.nat(30), { minLength: 1, maxLength: 6 });

describe('mergeClasses', () => {
  it('keeps apart what may stand alone and merges the rest with its neighbour', () => {
    expect(mergeClasses([5, 7, 0, 9])).toMatchObject([
      { count: 5 },
      { count: 7 },
      { count: 0 },
      { count: 9 },
    ]);
    expect(mergeClasses([3, 8, 6])).toEqual([
      { from: 0, to: 1, count: 11 },
      { from: 2, to: 2, count: 6 },
    ]);
    expect(mergeClasses([2, 1, 1])).toBeNull();
  });

  it('keeps the wanted cut where both sides allow it', () => {
    expect(mergeClasses([3, 2, 4, 4], 1)).toEqual([
      { from: 0, to: 1, count: 5 },
      { from: 2, to: 3, count: 8 },
    ]);
  });

  it('gives ranges that follow one another, are groups, and add up', () => {
    fc.assert(
      fc.property(counts, fc.nat(5), (classes, keep) => {
        const ranges = mergeClasses(classes, keep);
        const sum = classes.reduce((total, count) => total + count, 0);
        if (ranges === null) {
          expect(isGroup(sum)).toBe(false);
          return;
        }
        expect(ranges.every(({ count }) => isGroup(count))).toBe(true);
        expect(ranges.reduce((total, { count }) => total + count, 0)).toBe(sum);
        expect(
          ranges.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at)),
        ).toEqual(classes.map((_, place) => place));
      }),
    );
  });
});

describe('a printed count', () => {
  it('reads like this', () => {
    expect(countOf(0, 12)).toEqual({ kind: 'exact', value: 0 });
    expect(countOf(5, 12)).toEqual({ kind: 'exact', value: 5 });
    expect(countOf(3, 12)).toEqual({ kind: 'few' });
    expect(countOf(10, 12)).toEqual({ kind: 'atLeast', value: 8 });
    expect(countOf(12, 12)).toEqual({ kind: 'exact', value: 12 });
    expect(countOf(5, 8)).toEqual({ kind: 'withheld' });
  });

  it('leaves at least four numbers possible where it is not exact', () => {
    for (let whole = 5; whole <= 60; whole += 1) {
      const told = new Map<string, number>();
      for (let count = 0; count <= whole; count += 1) {
        const printed = countOf(count, whole);
        if (printed.kind === 'exact') {
          expect(isGroup(count) && isGroup(whole - count)).toBe(true);
          continue;
        }
        const words = JSON.stringify(printed);
        told.set(words, (told.get(words) ?? 0) + 1);
      }
      for (const [words, possible] of told)
        expect(possible, `${words} of ${whole}`).toBeGreaterThanOrEqual(4);
    }
  });

  it('never says what is not so', () => {
    fc.assert(
      fc.property(counts, fc.nat(5), fc.nat(5), (classes, one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        if (to >= classes.length) return;
        const value = classes.slice(from, to + 1).reduce((sum, count) => sum + count, 0);
        const printed = countIn(classes, mergeClasses(classes), from, to);
        if (printed.kind === 'exact') expect(printed.value).toBe(value);
        if (printed.kind === 'few') expect(value).toBeLessThan(5);
        if (printed.kind === 'atLeast') expect(value).toBeGreaterThanOrEqual(printed.value);
      }),
    );
  });
});
