import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allRules, firingAt, type RuleNumber } from './rules.ts';

/** Every rule and point that fires on a chart of these distances. */
function fired(distances: readonly number[]): readonly string[] {
  return distances.flatMap((_, at) =>
    firingAt(distances, at, allRules).map(({ rule, points }) => `${rule}@${at}:${points.join(',')}`),
  );
}

test.each<[string, readonly number[], readonly string[]]>([
  ['one point beyond 3σ, above', [0.5, 3.01, -0.5], ['1@1:1']],
  ['one point beyond 3σ, below', [0.5, -3.01, 0.5], ['1@1:1']],
  ['on the limit is not beyond it', [0.5, 3, -0.5], []],
  ['two of three beyond 2σ, side by side', [-0.5, 2.1, 2.1], ['2@2:1,2']],
  ['two of three beyond 2σ, one between', [2.1, -0.5, 2.5], ['2@2:0,2']],
  ['two beyond 2σ on both sides', [2.1, -0.5, -2.5], []],
  ['two beyond 2σ too far apart', [2.1, -0.5, -0.5, 2.5], []],
  ['four of five beyond 1σ', [1.1, 1.2, -0.3, 1.3, 1.4], ['3@4:0,1,3,4']],
  ['three of five beyond 1σ', [1.1, 1.2, -0.3, 0.9, 1.4], []],
  ['four of six beyond 1σ', [1.1, 1.2, -0.3, 0.9, 1.3, 1.4], []],
  [
    'the pattern is told at its last point, not at the next one inside',
    [1.1, 1.2, 1.3, 1.4, 0.4],
    ['3@3:0,1,2,3'],
  ],
  ['eight on one side', [-0.1, -0.2, -0.1, -0.3, -0.1, -0.2, -0.1, -0.1], ['4@7:0,1,2,3,4,5,6,7']],
  ['seven on one side', [-0.1, -0.2, -0.1, -0.3, -0.1, -0.2, -0.1, 0.1], []],
  ['eight with one on the line', [-0.1, -0.2, 0, -0.3, -0.1, -0.2, -0.1, -0.1], []],
])('%s', (_name, distances, expected) => {
  expect(fired(distances)).toEqual(expected);
});

const distance = fc.double({ min: -4, max: 4, noNaN: true });
const chart = fc.array(distance, { minLength: 1, maxLength: 30 });

/** The rules word by word, without any code of theirs. */
const words: Readonly<Record<RuleNumber, (last: readonly number[]) => boolean>> = {
  1: (last) => last.at(-1)! > 3,
  2: (last) => last.at(-1)! > 2 && last.slice(-3).filter((value) => value > 2).length >= 2,
  3: (last) => last.at(-1)! > 1 && last.slice(-5).filter((value) => value > 1).length >= 4,
  4: (last) => last.length >= 8 && last.slice(-8).every((value) => value > 0),
};

test('a rule fires where its words hold, on the upper or the lower side, and nowhere else', () => {
  fc.assert(
    fc.property(chart, (distances) => {
      const mirrored = distances.map((value) => -value);
      for (const at of distances.keys()) {
        const rules = firingAt(distances, at, allRules).map(({ rule }) => rule);
        const expected = allRules.filter((rule) =>
          [distances, mirrored].some((values) => words[rule](values.slice(0, at + 1))),
        );
        expect(rules).toEqual(expected);
      }
    }),
  );
});

test('within one σ and changing sides nothing ever fires', () => {
  const calm = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 });
  fc.assert(
    fc.property(calm, (sizes) => {
      expect(fired(sizes.map((size, at) => (at % 2 === 0 ? size : -size)))).toEqual([]);
    }),
  );
});

test('points that are named all lie beyond the rule’s line on one side; others are not asked', () => {
  fc.assert(
    fc.property(chart, fc.nat(29), (distances, from) => {
      for (const at of distances.keys()) {
        for (const { rule, points } of firingAt(distances, at, allRules, from)) {
          const line = { 1: 3, 2: 2, 3: 1, 4: 0 }[rule];
          expect(points.at(-1)).toBe(at);
          // A later start leaves nothing before it but the last point itself.
          expect(points.every((point) => point >= Math.min(from, at))).toBe(true);
          const side = Math.sign(distances[at]!);
          for (const point of points) expect(side * distances[point]!).toBeGreaterThan(line);
        }
        expect(firingAt(distances, at, [])).toEqual([]);
      }
    }),
  );
});
