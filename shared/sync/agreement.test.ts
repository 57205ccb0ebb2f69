import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levels } from '../look/levels.ts';
import { agreementOf, type LevelPair } from './agreement.ts';

const level = fc.constantFrom(...levels);
const pairs = fc.array(fc.tuple(level, level), { minLength: 1, maxLength: 40 });

test('a worked example', () => {
  // Seen: (1 + 1 + 1) / 3 = 1. By chance, 0, 2, 4 each against 1, 3, 3: (1+9+9 + 1+1+1 + 9+1+1) / 9 = 33 / 9.
  const example: readonly LevelPair[] = [
    [0, 1],
    [2, 3],
    [4, 3],
  ];
  expect(agreementOf(example)).toEqual({
    count: 3,
    same: 0,
    kappa: expect.closeTo(8 / 11, 12),
    meanDistance: 1,
  });
});

test('agreed scenes count as pairs of the same level', () => {
  const differing: readonly LevelPair[] = [
    [1, 2],
    [3, 1],
  ];
  const agreed = [0, 2, 2, 4] as const;
  const asPairs = [...differing, ...agreed.map((one): LevelPair => [one, one])];
  expect(agreementOf(differing, agreed)).toEqual(agreementOf(asPairs));
  expect(agreementOf(differing, agreed)).toMatchObject({ count: 6, same: 4, meanDistance: 1.5 });
});

test('nothing rated, and nothing that varies, have no kappa', () => {
  expect(agreementOf([])).toEqual({ count: 0, same: 0, kappa: null, meanDistance: null });
  expect(agreementOf([], [2, 2, 2])).toEqual({ count: 3, same: 3, kappa: null, meanDistance: null });
});

test('it is what the matrix of the textbook gives', () => {
  fc.assert(
    fc.property(pairs, (given) => {
      const { kappa } = agreementOf(given);
      const expected = kappaByMatrix(given);
      if (expected === null) expect(kappa).toBeNull();
      else expect(kappa).toBeCloseTo(expected, 9);
    }),
  );
});

test('who is named first changes nothing', () => {
  fc.assert(
    fc.property(pairs, (given) => {
      const turned = given.map(([one, other]): LevelPair => [other, one]);
      const [here, there] = [agreementOf(given), agreementOf(turned)];
      expect({ ...here, kappa: 0 }).toEqual({ ...there, kappa: 0 });
      expect(here.kappa ?? 9).toBeCloseTo(there.kappa ?? 9, 12);
    }),
  );
});

/** Cohen 1968: weights of disagreement, seen and expected proportions of every cell. */
function kappaByMatrix(given: readonly LevelPair[]): number | null {
  const share = (fits: (pair: LevelPair) => boolean) => given.filter(fits).length / given.length;
  let seen = 0;
  let expected = 0;
  for (const row of levels) {
    for (const column of levels) {
      const weight = ((row - column) / (levels.length - 1)) ** 2;
      seen += weight * share(([one, other]) => one === row && other === column);
      expected += weight * share(([one]) => one === row) * share(([, other]) => other === column);
    }
  }
  return expected === 0 ? null : 1 - seen / expected;
}
