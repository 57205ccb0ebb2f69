import { expect, test } from 'vitest';
import type { Json } from './fields.ts';
import { agreementInWords } from './agreementWords.ts';
import { ratingPairs, type RatedConflict } from './ratingPairs.ts';

const conflict = (
  rowId: string,
  kept: Json,
  lost: Json,
  more: Partial<RatedConflict> = {},
): RatedConflict => ({
  table: 'sceneRatings',
  rowId,
  clash: { kind: 'field', field: 'level', kept, lost, keptSide: 'remote' },
  local: { by: '王顾问' },
  remote: { by: '李顾问' },
  foundAt: 1,
  ...more,
});

test('pairs are in the order of the names, whoever’s rating stands', () => {
  const turned = conflict('s:b', 4, 1, {
    clash: { kind: 'field', field: 'level', kept: 4, lost: 1, keptSide: 'local' },
  });
  const [raters, ...others] = ratingPairs([conflict('s:a', 2, 3), turned]);
  expect(others).toEqual([]);
  expect(raters).toEqual({
    people: ['李顾问', '王顾问'],
    pairs: [
      [2, 3],
      [1, 4],
    ],
  });
});

test('a scene counts once, as two people last differed', () => {
  const again = conflict('s:a', 0, 4, { foundAt: 9 });
  expect(ratingPairs([again, conflict('s:a', 2, 3)])[0]?.pairs).toEqual([[0, 4]]);
});

test('open ratings, other fields and one person with two laptops are no disagreement', () => {
  const note = conflict('s:a', '甲', '乙', {
    clash: { kind: 'field', field: 'note', kept: '甲', lost: '乙', keptSide: 'local' },
  });
  const own = conflict('s:c', 1, 2, { remote: { by: '王顾问' } });
  const gone = conflict('s:d', 1, 2, { clash: { kind: 'deletion', keptSide: 'local' } });
  expect(ratingPairs([note, own, gone, conflict('s:b', null, 2)])).toEqual([]);
});

test('three people are two pairs', () => {
  const third = conflict('s:b', 1, 2, { remote: { by: '赵顾问' } });
  expect(ratingPairs([conflict('s:a', 2, 3), third]).map(({ people }) => people.join('与'))).toEqual([
    '李顾问与王顾问',
    '王顾问与赵顾问',
  ]);
});

test('the figure says what is counted', () => {
  const people = ['李顾问', '王顾问'] as const;
  const pairs = [
    [1, 2],
    [2, 3],
    [4, 2],
  ] as const;
  expect(agreementInWords({ people, pairs })).toBe('李顾问与王顾问评级不同的场景 3 个，平均相差 1.3 级');
  // Seen 6 / 8; by chance 51 / 8 + 47 / 8 − 2 × (17 / 8)² = 3.21875; 1 − 0.75 / 3.21875 = 0.767.
  expect(agreementInWords({ people, pairs }, [0, 1, 2, 3, 4])).toBe(
    '李顾问与王顾问都评过的场景 8 个，一致 5 个（63%），其余平均相差 1.3 级，平方加权 κ 0.77（按 8 个场景）',
  );
});
