import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseCount, chineseNumber } from './chineseNumber.ts';
import { compareShares, highest, lowest, percentagesOf, shareInPercent, shareInWords } from './shares.ts';

const counts = fc.array(fc.nat({ max: 700 }), { minLength: 1, maxLength: 6 });
const share = fc
  .tuple(fc.nat({ max: 900 }), fc.integer({ min: 1, max: 900 }))
  .map(([one, other]) => ({ part: Math.min(one, other), whole: Math.max(one, other) }));

describe('percentages', () => {
  it('of thirds are 34, 33 and 33', () => {
    expect(percentagesOf([1, 1, 1])).toEqual([34, 33, 33]);
    expect(percentagesOf([0, 2, 1])).toEqual([0, 67, 33]);
    expect(percentagesOf([0, 0])).toEqual([0, 0]);
  });

  it('add up to 100, are off by less than one, and keep the order of the counts', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const total = all.reduce((sum, count) => sum + count, 0);
        const percents = percentagesOf(all);
        expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(total === 0 ? 0 : 100);
        for (const [place, percent] of percents.entries()) {
          expect(Math.abs(percent * total - (all[place] ?? 0) * 100)).toBeLessThan(Math.max(total, 1));
          for (const [other, count] of all.entries()) {
            if (count > (all[place] ?? 0)) expect(percents[other]).toBeGreaterThanOrEqual(percent);
          }
        }
      }),
    );
  });
});

describe('a share in words', () => {
  it.each([
    [0, 9, '没有企业'],
    [1, 20, '不到一成'],
    [2, 10, '两成'],
    [52, 100, '五成多'],
    [55, 100, '约五成半'],
    [58, 100, '近六成'],
    [6, 10, '六成'],
    [97, 100, '九成多'],
    [9, 9, '全部'],
  ])('%i of %i: %s', (part, whole, words) => {
    expect(shareInWords({ part, whole })).toBe(words);
  });

  it('never says more than a twentieth too much or too little', () => {
    const tenths = '零一两三四五六七八九';
    fc.assert(
      fc.property(share, (one) => {
        const words = shareInWords(one);
        const found = /(近|约)?([一两三四五六七八九])成(多|半)?/.exec(words);
        if (one.part === 0 || one.part === one.whole || words === '不到一成') return;
        const said = tenths.indexOf(found?.[2] ?? '') + (found?.[3] === '半' ? 0.5 : 0);
        const real = (one.part * 10) / one.whole;
        if (words.endsWith('多')) expect(real).toBeGreaterThan(said);
        if (words.startsWith('近')) expect(real).toBeLessThan(said);
        expect(Math.abs(real - said)).toBeLessThan(words === '九成多' ? 1 : 0.5);
      }),
    );
  });

  it('in percent has one decimal at most', () => {
    expect(shareInPercent({ part: 1, whole: 3 })).toBe('33.3%');
    expect(shareInPercent({ part: 1, whole: 2 })).toBe('50%');
    expect(shareInPercent({ part: 0, whole: 0 })).toBe('—');
  });
});

it('the highest and the lowest are found exactly, with those that are equal', () => {
  const rows = [
    { part: 1, whole: 3 },
    { part: 2, whole: 6 },
    { part: 333, whole: 1000 },
  ];
  expect(highest(rows, (row) => row)).toEqual(rows.slice(0, 2));
  expect(lowest(rows, (row) => row)).toEqual(rows.slice(2));
  expect(highest(rows, () => null)).toEqual([]);
  fc.assert(
    fc.property(fc.array(share, { minLength: 1 }), (some) => {
      const [best] = highest(some, (one) => one);
      for (const one of some) expect(compareShares(one, best ?? one)).toBeLessThanOrEqual(0);
    }),
  );
});

it('numbers are spoken as one counts', () => {
  expect([0, 7, 10, 16, 18, 20, 46].map(chineseNumber)).toEqual([
    '零',
    '七',
    '十',
    '十六',
    '十八',
    '二十',
    '四十六',
  ]);
  expect([2, 12, 150].map(chineseCount)).toEqual(['两', '十二', '150']);
});
