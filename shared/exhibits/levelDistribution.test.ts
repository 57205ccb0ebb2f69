import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsBy } from '../statistics/cells.ts';
import { levels, type Level } from '../look/levels.ts';
import {
  bandName,
  distributionOf,
  largestBand,
  levelCells,
  middleBand,
  shareAtLeast,
  type Distribution,
} from './levelDistribution.ts';

const of = (...counts: number[]): Distribution => {
  const made = distributionOf(counts);
  if (made === null) throw new Error('no enterprise');
  return made;
};
const names = ({ bands }: Distribution) => bands.map((band) => `${bandName(band)} ${band.count}`);

describe('published counts as bands', () => {
  it('a level without a number stands in the band below', () => {
    expect(names(of(7, 36, 39, 7, 5))).toEqual(['未入级 7', '一级 36', '二级 39', '三级 7', '四级 5']);
    expect(names(of(26, 0, 31, 13, 0))).toEqual(['一级及以下 26', '二级 31', '三级及以上 13']);
    expect(names(of(0, 20, 0, 9, 0))).toEqual(['一级至二级 20', '三级及以上 9']);
    expect(names(of(8, 0, 0, 0, 0))).toEqual(['各级合计 8']);
    expect(distributionOf([0, 0, 0, 0, 0])).toBeNull();
  });

  it('tell how many have reached a level only where a band begins there', () => {
    expect(shareAtLeast(2, of(26, 0, 31, 13, 0))).toEqual({ part: 44, whole: 70 });
    expect(shareAtLeast(1, of(26, 0, 31, 13, 0))).toBeNull();
    expect(shareAtLeast(2, of(0, 20, 0, 9, 0))).toBeNull();
    expect(shareAtLeast(2, of(0, 0, 0, 9, 0))).toEqual({ part: 9, whole: 9 });
  });

  it('name merged levels in the table', () => {
    expect(levelCells(of(0, 30, 10, 0, 0))).toEqual([
      '0（0%）',
      '30（75%）',
      '二级及以上 10（25%）',
      '未单列',
      '未单列',
    ]);
    expect(levelCells(null)).toEqual(['—', '—', '—', '—', '—']);
  });

  it('know the middle and the largest', () => {
    expect(middleBand(of(10, 10, 20, 0, 0))?.from).toBe(1);
    expect(middleBand(of(10, 9, 20, 0, 0))?.from).toBe(2);
    expect(largestBand(of(10, 20, 20, 0, 0))?.from).toBe(1);
  });
});

it('whatever is merged, what is told of a level is true of the enterprises themselves', () => {
  const enterprises = fc.array(fc.constantFrom<Level>(...levels), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(enterprises, fc.subarray<Level>([1, 2, 3, 4]), (all, cuts) => {
      const distribution = of(
        ...countsBy(
          cuts,
          all.map((level) => ({ level, size: 1 })),
        ),
      );
      const { bands, base } = distribution;
      expect(base).toBe(all.length);
      expect(bands.reduce((sum, { percent }) => sum + percent, 0)).toBe(100);
      for (const level of levels) {
        const share = shareAtLeast(level, distribution);
        if (share !== null) expect(share.part).toBe(all.filter((one) => one >= level).length);
      }
      const middle = middleBand(distribution);
      if (middle !== undefined) {
        expect(all.filter((one) => one <= middle.to).length * 2).toBeGreaterThanOrEqual(all.length);
        expect(all.filter((one) => one >= middle.from).length * 2).toBeGreaterThan(all.length);
      }
    }),
  );
});
