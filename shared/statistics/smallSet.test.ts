import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasSmallSet, prime, type Part } from './smallSet.ts';

const part = (size: number, one: number, two = one): Part => ({
  size,
  residue: [(one + prime) % prime, (two + prime) % prime],
});

it('finds one to four parts that add up to zero', () => {
  expect(hasSmallSet([part(4, 0)])).toBe(true);
  expect(hasSmallSet([part(2, 5), part(2, -5)])).toBe(true);
  expect(hasSmallSet([part(1, 5), part(2, 6), part(1, -11)])).toBe(true);
  expect(hasSmallSet([part(1, 5), part(1, 6), part(1, 7), part(1, -18)])).toBe(true);
});

it('is not misled by five enterprises or more, by a part taken twice, or by one residue alone', () => {
  expect(hasSmallSet([part(5, 0)])).toBe(false);
  expect(hasSmallSet([part(2, 5), part(3, -5)])).toBe(false);
  expect(hasSmallSet([part(1, 5), part(1, -10)])).toBe(false);
  expect(hasSmallSet([part(1, 5), part(1, 5, 6), part(1, -10, -10)])).toBe(false);
  expect(hasSmallSet([part(1, 5, 1), part(1, -5, 1)])).toBe(false);
  expect(hasSmallSet([part(0, 0), part(0, 0)])).toBe(false);
  expect(hasSmallSet([])).toBe(false);
});

it('finds what trying all sets finds', () => {
  // Mostly single enterprises, whose sets are the largest; the second residue seldom says other than the first.
  const size = fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 5 }));
  const one = fc.tuple(size, fc.integer({ min: -40, max: 40 }), fc.integer({ min: 0, max: 15 }));
  const seen = { none: 0, found: 0, onlyFour: 0 };
  fc.assert(
    fc.property(fc.array(one, { maxLength: 9 }), (list) => {
      const all = list.map(([count, number, other]) => part(count, number, other === 0 ? 1 : 3 * number));
      const places = all.map((_part, place) => place);
      const sets = Array.from({ length: 2 ** all.length }, (_, bits) =>
        places.filter((place) => (bits & (1 << place)) !== 0).flatMap((place) => all[place] ?? []),
      );
      const wanted = sets.filter((set) => {
        const total = (of: (part: Part) => number) => set.reduce((sum, each) => sum + of(each), 0);
        const isZero = [0, 1].every((at) => total(({ residue }) => residue[at] ?? 0) % prime === 0);
        return set.length > 0 && total(({ size: count }) => count) <= 4 && isZero;
      });
      seen[wanted.length === 0 ? 'none' : 'found'] += 1;
      if (wanted.length > 0 && wanted.every(({ length }) => length === 4)) seen.onlyFour += 1;
      expect(hasSmallSet(all)).toBe(wanted.length > 0);
    }),
    { numRuns: 1000 },
  );
  expect(Math.min(seen.none, seen.found)).toBeGreaterThan(50);
  expect(seen.onlyFour).toBeGreaterThan(2);
});
