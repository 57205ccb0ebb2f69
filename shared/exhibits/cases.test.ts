import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readResource, shippedInstrument } from '#tests/fixtures/packs.ts';
import type { PolicyPack } from '../policy/policyPack.ts';
import { caseMoney, effectChange } from './caseFigures.ts';
import { partnersOf, wallOf, wallSelection } from './caseWall.ts';
import { caseWallText, leadEffect } from './caseWallText.ts';
import type { CaseEffect, CasesPack, HallCase } from './casesPack.ts';
import { comparedCase, comparisonText } from './comparisonText.ts';
import type { HallContent } from './hallContent.ts';
import { sceneStepsOf } from './sceneSteps.ts';
import type { SolutionsPack } from './solutionsPack.ts';

const cases = readResource('cases/demo-cases.json') as CasesPack;
const content: HallContent = {
  figures: { source: 'sample', statistics: [] },
  instrument: shippedInstrument(),
  policy: readResource('policy/handan-2025-2027.json') as PolicyPack,
  solutions: readResource('solutions/demo-solutions.json') as SolutionsPack,
  cases,
  today: '2026-11-28',
};
const without: HallContent = { ...content, cases: { ...cases, cases: [] } };
const one = cases.cases[0]!;

describe('effects', () => {
  const effect = (unit: string, before: number, after: number, better: CaseEffect['better']): CaseEffect => ({
    name: '指标',
    unit,
    before,
    after,
    better,
  });

  test.each([
    [effect('%', 96.2, 98.9, 'higher'), '+2.7 个百分点', true],
    [effect('%', 3.6, 1.2, 'lower'), '−2.4 个百分点', true],
    [effect('天', 18, 11, 'lower'), '−38.9%', true],
    [effect('小时', 6, 72, 'lower'), '+1,100%', false],
    [effect('起', 0, 3, 'lower'), '+3 起', false],
    [effect('天', 5, 5, 'lower'), '不变', null],
  ])('%j', (given, text, better) => {
    expect(effectChange(given)).toEqual({ text, better });
  });

  test('never show a binary fraction’s tail', () => {
    const tenths = fc.integer({ min: 0, max: 100_000 }).map((value) => value / 10);
    fc.assert(
      fc.property(tenths, tenths, fc.constantFrom('%', '天'), (before, after, unit) => {
        expect(effectChange(effect(unit, before, after, 'lower')).text).not.toMatch(/\.\d{2,}/);
      }),
    );
  });
});

describe('money', () => {
  const yuan = fc.integer({ min: 0, max: 100_000_000 });

  test('after the months of the payback the saving covers what was paid, a month earlier it does not', () => {
    fc.assert(
      fc.property(yuan, yuan, yuan, yuan, (a, b, before, after) => {
        const money = {
          investment: Math.max(a, b),
          subsidy: Math.min(a, b),
          yearlyCost: { name: '损失', before, after },
        };
        const { own, paybackMonths, yearlySaving } = caseMoney({ ...one, money });
        expect(own).toBe(money.investment - money.subsidy);
        if (paybackMonths === null) {
          expect(before).toBeLessThanOrEqual(after);
          return;
        }
        const brought = (months: number) => BigInt(yearlySaving ?? 0) * BigInt(months);
        expect(brought(paybackMonths) >= BigInt(own) * 12n).toBe(true);
        expect(paybackMonths === 0 || brought(paybackMonths - 1) < BigInt(own) * 12n).toBe(true);
      }),
    );
  });

  test('is not known where nothing comes back every year', () => {
    expect(caseMoney({ ...one, money: { ...one.money, yearlyCost: null } }).paybackMonths).toBeNull();
  });
});

describe('before and after', () => {
  test('scenes stand in the instrument’s order, unknown ones last', () => {
    const shuffled = [{ scene: 'new', before: 0, after: 1 } as const, ...one.scenes.toReversed()];
    expect(sceneStepsOf({ ...one, scenes: shuffled }, content.instrument).map(({ id }) => id)).toEqual([
      ...content.instrument.scenes.map(({ id }) => id),
      'new',
    ]);
  });

  test('only benchmarks are compared, the first unless another one is chosen', () => {
    expect(comparedCase(cases, null)?.id).toBe('fastener-delivery');
    expect(comparedCase(cases, 'bakery-four')?.id).toBe('bakery-four');
    expect(comparedCase(cases, 'chain-food')?.id).toBe('fastener-delivery');
    expect(comparedCase(without.cases, null)).toBeNull();
  });

  test('says what was found, of all and of one', () => {
    expect(comparisonText(content, null).headline).toBe('8 家标杆企业都升了级，最快 5 个月收回自付');
    expect(comparisonText(content, 'fastener-delivery').headline).toBe(
      '某高强度紧固件企业从一级到二级：自付 19 万元，约 6 个月收回自付',
    );
    expect(comparisonText(without, null)).toMatchObject({ headline: '还没有标杆案例', tables: [] });
    const kept: HallCase = { ...one, level: { before: 2, after: 2 } };
    const mixed = { ...content, cases: { ...cases, cases: [kept, ...cases.cases.slice(1)] } };
    expect(comparisonText(mixed, null).headline).toContain('有 7 家升了级');
  });
});

describe('the wall', () => {
  test('shows chains first, or one kind', () => {
    const kinds = wallOf(cases, null).map(({ kind }) => kind);
    expect(kinds).toEqual([...kinds].toSorted((a, b) => (a === b ? 0 : a === 'chain' ? -1 : 1)));
    expect(wallOf(cases, 'chain')).toHaveLength(4);
    expect(partnersOf(cases.cases)).toBe(56);
  });

  test('reads what is selected', () => {
    expect(wallSelection(cases, 'kind:chain')).toEqual({ kind: 'chain', open: null });
    expect(wallSelection(cases, 'chain-food').open?.title).toContain('食品链条');
    expect(wallSelection(cases, 'nobody')).toEqual({ kind: null, open: null });
  });

  test('says how many it carries along, and opens a case under its title', () => {
    expect(caseWallText(content, null).headline).toBe('4 条链带动 56 家企业，8 家标杆可以照着学');
    expect(caseWallText(content, 'kind:benchmark').headline).toBe('8 家标杆可以照着学');
    expect(caseWallText(content, one.id).headline).toBe(one.title);
    expect(caseWallText(without, null).headline).toBe('还没有案例');
    expect(leadEffect(one)).toBe('订单准时交付率 71% → 93%');
    expect(leadEffect(cases.cases.find(({ id }) => id === 'chain-bearing')!)).toBe(
      '质量问题定位 60 → 1 小时',
    );
  });
});
