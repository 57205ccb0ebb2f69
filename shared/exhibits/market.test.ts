import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readResource, shippedInstrument } from '#tests/fixtures/packs.ts';
import type { PolicyPack } from '../policy/policyPack.ts';
import type { CasesPack } from './casesPack.ts';
import type { HallContent } from './hallContent.ts';
import { alternativesTo, loosenings, marketCells, matchesOf } from './market.ts';
import { marketSelected, marketSelection, passes, priceBands, wholeMarket } from './marketFilter.ts';
import { marketText } from './marketText.ts';
import type { Solution, SolutionsPack } from './solutionsPack.ts';

const policy = readResource('policy/handan-2025-2027.json') as PolicyPack;
const shipped = readResource('solutions/demo-solutions.json') as SolutionsPack;
const instrument = shippedInstrument();
const scenes = instrument.scenes.map(({ id }) => id);
const content: HallContent = {
  figures: { source: 'sample', statistics: [] },
  instrument,
  policy,
  solutions: shipped,
  cases: readResource('cases/demo-cases.json') as CasesPack,
  today: '2026-11-28',
};

const orNull = <Value>(values: readonly Value[]) => fc.option(fc.constantFrom(...values), { nil: null });
const filters = fc.record({
  scene: orNull(scenes),
  level: orNull([1, 2, 3, 4]),
  price: orNull(priceBands.map(({ id }) => id)),
  industry: orNull(policy.industries.map(({ id }) => id)),
});

describe('what is selected', () => {
  test('reads back what was written, whatever the ids', () => {
    const id = fc.option(fc.string({ minLength: 1, unit: 'binary' }), { nil: null });
    const selection = fc.record({
      scene: id,
      level: orNull([1, 2, 3, 4]),
      price: orNull(priceBands.map((band) => band.id)),
      industry: id,
      open: id,
    });
    fc.assert(
      fc.property(selection, (one) => {
        expect(marketSelection(marketSelected(one))).toEqual(one);
      }),
    );
  });

  test.each(['', 'level=9', 'price=cheap', '%E0%A4%A', 'scene=%E0', '&&='])(
    '%j is the whole market',
    (text) => {
      expect(marketSelection(text)).toEqual(wholeMarket);
    },
  );
});

describe('matches', () => {
  test('every price falls into one band', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (low) => {
        expect(priceBands.filter(({ from, below }) => low >= from && low < below)).toHaveLength(1);
      }),
    );
  });

  test('a cell counts what a touch on it lists', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        for (const { scene, level, count } of marketCells(shipped.solutions, filter, scenes)) {
          expect(matchesOf(shipped.solutions, { ...filter, scene, level })).toHaveLength(count);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('the cheapest stand first and each condition only takes away', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const matches = matchesOf(shipped.solutions, filter);
        const lows = matches.map(({ cost }) => cost.low);
        expect(lows).toEqual(lows.toSorted((a, b) => a - b));
        for (const { key, count } of loosenings(shipped.solutions, filter)) {
          expect(count).toBeGreaterThanOrEqual(matches.length);
          expect(matchesOf(shipped.solutions, { ...filter, [key]: null })).toHaveLength(count);
        }
      }),
    );
  });

  test('a level of a scene is met by that scene, not by another one of the same solution', () => {
    const both = {
      ...shipped.solutions[0]!,
      raises: [
        { scene: 'quality', level: 3 },
        { scene: 'energy', level: 2 },
      ],
    } satisfies Solution;
    expect(passes(both, { ...wholeMarket, scene: 'energy', level: 3 })).toBe(false);
    expect(passes(both, { ...wholeMarket, scene: 'energy', level: 2 })).toBe(true);
  });

  test('others of the same kind raise the same scene to the same level', () => {
    const vision = shipped.solutions.find(({ id }) => id === 'quality-4')!;
    const others = alternativesTo(vision, shipped.solutions, 9).map(({ id }) => id);
    expect(others.toSorted()).toEqual(['bearing-vibration', 'fastener-sorting']);
  });
});

describe('what the market says', () => {
  test('of all, of a filter, of one that is open', () => {
    expect(marketText(content, null).headline).toBe('74 种方案，16 个场景都有得选');
    expect(marketText(content, 'scene=afterSales&level=4').headline).toBe(
      '售后服务 · 四级：1 种方案，最低 14 万元',
    );
    expect(marketText(content, 'open=finance-2').headline).toBe(
      '云财务套件：财务管理 → 二级，1～3 万元，3 周',
    );
  });

  test('of none: what to loosen', () => {
    const text = marketText(content, 'level=4&price=under3');
    expect(text.headline).toBe('没有同时满足“四级 · 3 万元以下”的方案');
    expect(text.explanation).toMatch(/^去掉“起价：3 万元以下”，就有 21 种可选$/);
  });

  test('of a market without solutions, and of one with 5,000', () => {
    const empty = { ...content, solutions: { ...shipped, solutions: [] } };
    expect(marketText(empty, null).headline).toBe('方案超市还没有上架方案');
    const many = Array.from({ length: 5000 }, (_, place) => ({
      ...shipped.solutions[place % shipped.solutions.length]!,
      id: `s${place}`,
    }));
    const full = marketText({ ...content, solutions: { ...shipped, solutions: many } }, null);
    expect(full.headline).toContain('5000 种方案');
    expect(full.tables[0]?.caption).toBe('方案 5000 种，列出最便宜的 200 种');
    expect(full.tables[0]?.rows).toHaveLength(200);
  });
});
