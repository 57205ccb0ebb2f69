import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readResource } from '#tests/fixtures/packs.ts';
import type { PolicyPack } from '../policy/policyPack.ts';
import { fundText, percentText, shareOf, wanFigure, wanText } from './money.ts';
import { subsidiesAt } from './subsidyAt.ts';

const policy = readResource('policy/handan-2025-2027.json') as PolicyPack;
const yuan = fc.integer({ min: 0, max: 2_000_000_000 });

test.each([
  [0, '0 万元'],
  [1, '0.0001 万元'],
  [123_456_789, '12,345.6789 万元'],
  [400_000, '40 万元'],
  [-25_000, '−2.5 万元'],
])('%d 元 are %s', (amount, text) => {
  expect(wanText(amount)).toBe(text);
});

test('亿元 only where they are exact', () => {
  expect(fundText(200_000_000)).toBe('2 亿元');
  expect(fundText(123_450_000)).toBe('1.2345 亿元');
  expect(fundText(123_456_789)).toBe('12,345.6789 万元');
  expect(fundText(80_000_000)).toBe('8,000 万元');
});

test('what is written reads back as the same 元', () => {
  fc.assert(
    fc.property(yuan, (amount) => {
      const [whole, decimals = ''] = wanFigure(amount).replaceAll(',', '').split('.');
      expect(Number(whole) * 10_000 + Number(decimals.padEnd(4, '0'))).toBe(amount);
    }),
  );
});

test('a share is whole 元, never more than the exact one and less than 1 元 under it', () => {
  fc.assert(
    fc.property(yuan, fc.integer({ min: 0, max: 100 }), (amount, percent) => {
      const share = BigInt(shareOf(amount, percent / 100)) * 100n;
      const exact = BigInt(amount) * BigInt(percent);
      expect(share <= exact && exact < share + 100n).toBe(true);
    }),
  );
  expect(shareOf(700_000, 0.35)).toBe(245_000);
  expect(percentText(0.35)).toBe('35%');
});

test.each([
  [300_000, [150_000, 120_000, 105_000]],
  [400_000, [200_000, 160_000, 140_000]],
  [1_000_000, [200_000, 400_000, 350_000]],
  [2_000_000, [200_000, 400_000, 500_000]],
])('%d 元 bring %j at levels 2, 3, 4', (investment, amounts) => {
  expect(subsidiesAt(policy, investment).map(({ amount }) => amount)).toEqual(amounts);
});

test('a subsidy grows with the investment up to its cap, and its full investment is the least that brings the cap', () => {
  fc.assert(
    fc.property(yuan, yuan, (one, other) => {
      const [less, more] = one < other ? [one, other] : [other, one];
      const after = subsidiesAt(policy, more);
      for (const [index, before] of subsidiesAt(policy, less).entries()) {
        expect(before.amount).toBeLessThanOrEqual(after[index]!.amount);
        expect(before.amount).toBeLessThanOrEqual(before.cap);
        expect(before.amount + before.own).toBe(less);
        expect(before.capped).toBe(less >= before.fullAt!);
      }
    }),
  );
});
