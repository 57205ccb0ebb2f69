import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readResource } from '#tests/fixtures/packs.ts';
import type { PolicyPack } from '../policy/policyPack.ts';
import { fundsOf } from './funds.ts';
import { fundsSelected, fundsSelection, investmentRange } from './fundsSelection.ts';
import { fundsText } from './fundsText.ts';

const policy = readResource('policy/handan-2025-2027.json') as PolicyPack;

describe('the flow of the funds', () => {
  test('takes the amounts of the plan', () => {
    expect(fundsOf(policy).nodes.map(({ id, yuan, bound }) => [id, yuan, bound])).toEqual([
      ['central', 100_000_000, 'exact'],
      ['local', 100_000_000, 'exact'],
      ['transformation', 80_000_000, 'atLeast'],
      ['services', 20_000_000, 'atMost'],
      ['supplement', 100_000_000, 'exact'],
    ]);
  });

  test('whatever the shares, what comes from a source goes somewhere, to the 元', () => {
    const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
    const yuan = fc.integer({ min: 0, max: 1_000_000_000 });
    fc.assert(
      fc.property(yuan, yuan, share, share, (central, local, least, most) => {
        const funds = {
          ...policy.funds,
          central,
          local,
          centralToTransformationMin: least,
          centralToServicesMax: most,
        };
        const { nodes, links } = fundsOf({ ...policy, funds });
        const from = (source: string) =>
          links.filter((link) => link.from === source).reduce((sum, link) => sum + link.yuan, 0);
        expect([from('central'), from('local')]).toEqual([central, local]);
        for (const { to, yuan: amount } of links) {
          expect(nodes.find(({ id }) => id === to)?.yuan).toBe(amount);
        }
      }),
    );
  });
});

describe('what is selected', () => {
  test('reads back what was written', () => {
    const part = fc.option(fc.constantFrom('central', 'services'), { nil: null });
    const wan = fc.option(fc.integer({ min: 0, max: 200 }), { nil: null });
    fc.assert(
      fc.property(part, wan, (one, amount) => {
        const selection = { part: one, investment: amount === null ? null : amount * investmentRange.step };
        expect(fundsSelection(fundsSelected(selection))).toEqual(selection);
      }),
    );
  });

  test.each(['@', '@x', '@-5', '@1e3', '@0.5'])('%s is no investment', (selected) => {
    expect(fundsSelection(selected).investment).toBeNull();
  });

  test('an investment stays in the range of the knob', () => {
    expect(fundsSelection('@9999999999').investment).toBe(investmentRange.most);
    expect(fundsSelection('@14999').investment).toBe(10_000);
  });
});

describe('what the funds say', () => {
  test.each([
    [null, '2 亿元里，不少于 8,000 万元直接补给企业改造'],
    ['services', '数字化服务提升：不高于 2,000 万元'],
    ['@300000', '投入 30 万元，做到二级补得最多：15 万元'],
    ['@500000', '投入 50 万元，做到二级、三级补得最多：20 万元'],
    ['@1430000', '投入 143 万元，做到四级补得最多：50 万元'],
    ['@0', '拖动投入金额，看能补多少'],
  ])('%s', (selected, headline) => {
    expect(fundsText(policy, selected).headline).toBe(headline);
  });

  test('no amount in the tables has a binary fraction’s tail', () => {
    for (let wan = 0; wan <= 200; wan += 1) {
      const cells = fundsText(policy, `@${wan * 10_000}`).tables.flatMap(({ rows }) => rows.flat());
      for (const cell of cells) expect(cell).not.toMatch(/\d\.\d{5,}/);
    }
  });
});
