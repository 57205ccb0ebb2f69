import { describe, expect, it } from 'vitest';
import { readResource } from '#tests/fixtures/packs.ts';
import { parsePolicyPack, type PolicyPack } from '#shared/policy/policyPack.ts';
import type { EnterpriseFields } from './enterprise.ts';
import { enterpriseIdOf } from './enterpriseId.ts';
import { checkEnterprise } from './enterpriseRules.ts';
import { enterpriseSize } from './enterpriseSize.ts';

function shippedPolicy(): PolicyPack {
  const parsed = parsePolicyPack(readResource('policy/handan-2025-2027.json'));
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
}

const policy = shippedPolicy();

const good: EnterpriseFields = {
  uscc: '91350100M000100Y43',
  name: '示例紧固件有限公司',
  industry: 'fastener',
  county: '永年区',
  headcount: 120,
  revenueWan: 3500,
  aboveScale: true,
  batch: 1,
  honours: ['专精特新企业'],
  contact: { name: '张某', phone: '13000000000' },
};

describe('checkEnterprise', () => {
  it('has nothing to say about a good record, nor about unknown figures', () => {
    expect(checkEnterprise(good, policy)).toEqual([]);
    expect(checkEnterprise({ ...good, headcount: null, revenueWan: null, batch: null }, policy)).toEqual([]);
  });

  it.each<[Partial<EnterpriseFields>, string, string]>([
    [{ uscc: '91350100M000100Y44' }, 'uscc', '第 18 位应为 3'],
    [{ name: ' 甲 ' }, 'name', '现为 1 个字'],
    [{ name: '长'.repeat(101) }, 'name', '现为 101 个字'],
    [{ industry: '' }, 'industry', '请选择行业'],
    [{ industry: 'shipyard' }, 'industry', '“shipyard”不在'],
    [{ county: '海淀区' }, 'county', '“海淀区”不在'],
    [{ headcount: 1.5 }, 'headcount', '整数'],
    [{ headcount: 1_000_001 }, 'headcount', '1000000'],
    [{ headcount: -1 }, 'headcount', '整数'],
    [{ revenueWan: -0.01 }, 'revenueWan', '万元'],
    [{ revenueWan: Number.NaN }, 'revenueWan', '万元'],
    [{ honours: ['世界第一'] }, 'honours', '“世界第一”不在'],
    [{ contact: { name: '', phone: '12345' } }, 'contact.phone', '“12345”不像'],
  ])('%j is told at its field', (change, field, words) => {
    const faults = checkEnterprise({ ...good, ...change }, policy);
    expect(faults.map((fault) => fault.field)).toEqual([field]);
    expect(faults[0]?.message).toContain(words);
  });

  it.each([
    '',
    '13912345678',
    '+86 13912345678',
    '0310-3012345',
    '03103012345',
    '3012345',
    '0310-3012345-802',
    '400-800-1234',
  ])('takes the phone number %j', (phone) => {
    expect(checkEnterprise({ ...good, contact: { name: '', phone } }, policy)).toEqual([]);
  });
});

describe('enterpriseSize', () => {
  it.each([
    [1000, 40000, '大型'],
    [999, 40000, '中型'],
    [5000, 39999.99, '中型'],
    [300, 2000, '中型'],
    [299, 90000, '小型'],
    [300, 1999, '小型'],
    [20, 300, '小型'],
    [19, 300, '微型'],
    [20, 299.99, '微型'],
    [0, 0, '微型'],
  ])('%i persons and %d 万元 make %s', (headcount, revenue, size) => {
    expect(enterpriseSize(policy.enterpriseSize.bands, headcount, revenue)).toBe(size);
  });

  it('is unknown while a figure is', () => {
    expect(enterpriseSize(policy.enterpriseSize.bands, null, 300)).toBeNull();
    expect(enterpriseSize(policy.enterpriseSize.bands, 20, null)).toBeNull();
  });
});

it('the id of an enterprise follows from its USCC alone and never changes', () => {
  expect(enterpriseIdOf('91350100m000100y43')).toBe(enterpriseIdOf(' 91350100M000100Y43'));
  expect(enterpriseIdOf('91350100M000100Y43')).toMatchInlineSnapshot(
    `"5455444b-4826-57dc-bcbf-91843d92b18e"`,
  );
});
