import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationInWords, paceAfter, remainingTime, type Pace } from './estimate.ts';

const steady = (count: number, each: number): Pace =>
  Array.from({ length: count }, (_, index) => index * each).reduce<Pace>(paceAfter, []);

describe('the estimate', () => {
  it('says nothing before three files are through', () => {
    expect(remainingTime(steady(2, 100), 50)).toBeNull();
    expect(remainingTime(steady(3, 100), 50)).toBe(5000);
    expect(remainingTime([], 0)).toBe(0);
  });

  it('follows the last files: a row of unchanged ones is soon forgotten', () => {
    const quick = steady(100, 1);
    const slow = Array.from({ length: 60 }, (_, index) => 100 + index * 200).reduce<Pace>(paceAfter, quick);
    expect(slow).toHaveLength(40);
    expect(remainingTime(slow, 10)).toBe(2000);
  });

  it.each([
    [0, '不到 10 秒'],
    [9999, '不到 10 秒'],
    [10_000, '约 10 秒'],
    [31_000, '约 40 秒'],
    [50_001, '约 1 分钟'],
    [61_000, '约 2 分钟'],
    [59 * 60_000, '约 59 分钟'],
    [59.5 * 60_000, '约 1 小时'],
    [80 * 60_000, '约 1 小时 20 分钟'],
    [81 * 60_000, '约 1 小时 30 分钟'],
  ])('%d ms: %s', (milliseconds, words) => expect(durationInWords(milliseconds)).toBe(words));

  it('never says less than there is', () => {
    const told = (words: string) => {
      const of = (unit: string) => Number(new RegExp(`(\\d+) ${unit}`, 'u').exec(words)?.[1] ?? 0);
      return (of('小时') * 3600 + of('分钟') * 60 + of('秒')) * 1000;
    };
    fc.assert(
      fc.property(fc.nat(10 * 3_600_000), (milliseconds) => {
        expect(told(durationInWords(milliseconds))).toBeGreaterThanOrEqual(milliseconds);
      }),
    );
  });
});
