import { describe, expect, test } from 'vitest';
import { readResource } from '#tests/fixtures/packs.ts';
import type { PolicyPack } from '../policy/policyPack.ts';
import { awardAmountText, awardsByClause } from './awardAmount.ts';
import { policyPageIds, policyPages } from './policyPages.ts';

const policy = readResource('policy/handan-2025-2027.json') as PolicyPack;
const pages = policyPages(policy, { today: '2026-11-28', investment: 600_000 });
const rowsOf = (id: string) => pages.find((page) => page.id === id)?.tables.flatMap(({ rows }) => rows) ?? [];

describe('the pages of the policy', () => {
  test('stand in their order, each with a sentence, a source and tables whose rows fit their columns', () => {
    expect(pages.map(({ id }) => id)).toEqual([...policyPageIds]);
    for (const { headline, explanation, source, tables } of pages) {
      expect(
        [headline, explanation, source].every((text) => text !== '' && !text.includes('undefined')),
      ).toBe(true);
      expect(tables.length).toBeGreaterThan(0);
      for (const { columns, rows } of tables) {
        for (const row of rows) expect(row).toHaveLength(columns.length);
      }
    }
  });

  test('reckon the subsidy exactly', () => {
    expect(rowsOf('subsidy')).toEqual([
      ['二级', '50%', '20 万元', '40 万元', '20 万元', '40 万元'],
      ['三级', '40%', '40 万元', '100 万元', '24 万元', '36 万元'],
      ['四级', '35%', '50 万元', '143 万元', '21 万元', '39 万元'],
    ]);
  });

  test('give every award once, with its clause and cap', () => {
    const rows = rowsOf('awards');
    expect(rows).toHaveLength(policy.awards.length);
    for (const award of policy.awards) {
      expect(rows.filter(([clause, name]) => clause === award.clause && name === award.name)).toHaveLength(1);
    }
    expect(awardsByClause(policy).flatMap(({ awards }) => awards)).toHaveLength(policy.awards.length);
  });

  test('write amounts as the plan does', () => {
    const amount = (id: string) => awardAmountText(policy.awards.find((award) => award.id === id)!);
    expect(amount('benchmark')).toBe('最高 30 万元');
    expect(amount('county')).toBe('10～20 万元');
    expect(amount('platform')).toBe('投资额的 20%，最高 100 万元');
  });

  test('name every award under whoever may apply for it', () => {
    const text = rowsOf('who').flat().join('\n');
    for (const { name } of policy.awards) expect(text).toContain(name);
    for (const { name } of policy.industries) expect(text).toContain(name);
  });

  test('a policy without subsidy and awards says so', () => {
    const bare = {
      ...policy,
      awards: [],
      transformationSubsidy: { ...policy.transformationSubsidy, byResultLevel: [] },
    };
    const [subsidy, awards] = policyPages(bare, { today: '2026-11-28', investment: 0 });
    expect(subsidy?.headline).toBe('本政策没有改造补助');
    expect(awards?.headline).toBe('本政策没有列出奖励');
  });
});
