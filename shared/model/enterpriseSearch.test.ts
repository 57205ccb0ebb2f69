import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Enterprise } from './enterprise.ts';
import { defaultOrder, nextOrder, orderEnterprises } from './enterpriseOrder.ts';
import { indexEnterprises, narrows, noFilters, searchEnterprises } from './enterpriseSearch.ts';

const industries: Readonly<Record<string, string>> = { fastener: '紧固件制造', bearing: '轴承制造' };

const enterprise = (fields: Partial<Enterprise> & { readonly id: string }): Enterprise => ({
  uscc: '911304000000000000',
  name: '示例企业',
  industry: 'fastener',
  county: '永年区',
  headcount: null,
  revenueWan: null,
  aboveScale: false,
  batch: null,
  honours: [],
  contact: { name: '', phone: '' },
  sample: false,
  createdAt: 0,
  updatedAt: 0,
  ...fields,
});

const index = indexEnterprises(
  [
    enterprise({
      id: 'a',
      name: '恒固高强度紧固件有限公司',
      uscc: '91130429MA0ABCDE1X',
      batch: 1,
      headcount: 120,
    }),
    enterprise({
      id: 'b',
      name: '临漳精密轴承厂',
      industry: 'bearing',
      county: '临漳县',
      contact: { name: '赵敏', phone: '13800001234' },
    }),
    enterprise({ id: 'c', name: '阿尔法紧固件 ABC 公司', county: '武安市' }),
  ],
  (id) => industries[id] ?? '',
  ({ headcount }) => (headcount === null ? null : '小型'),
);

const found = (query: string, filters = noFilters) =>
  searchEnterprises(index, query, filters).map((entry) => entry.enterprise.id);

describe('searchEnterprises', () => {
  it('finds by name, code, industry, county and contact', () => {
    expect(found('恒固')).toEqual(['a']);
    expect(found('ma0abc')).toEqual(['a']);
    expect(found('轴承制造')).toEqual(['b']);
    expect(found('武安')).toEqual(['c']);
    expect(found('赵敏')).toEqual(['b']);
    expect(found('1234')).toEqual(['b']);
  });

  it('wants every word, in any order, whatever the width and case of the letters', () => {
    expect(found('紧固件 永年')).toEqual(['a']);
    expect(found('永年　紧固件')).toEqual(['a']);
    expect(found('紧固件 临漳')).toEqual([]);
    expect(found('ａｂｃ 公司')).toEqual(['a', 'c']);
  });

  it('does not find a word across the border of two fields', () => {
    expect(found('公司91130429')).toEqual([]);
  });

  it('filters by industry, county, batch and size, also for what is not known yet', () => {
    expect(found('', { ...noFilters, industry: 'bearing' })).toEqual(['b']);
    expect(found('', { ...noFilters, county: '武安市' })).toEqual(['c']);
    expect(found('', { ...noFilters, batch: 1 })).toEqual(['a']);
    expect(found('', { ...noFilters, batch: 'none' })).toEqual(['b', 'c']);
    expect(found('', { ...noFilters, size: '小型' })).toEqual(['a']);
    expect(found('', { ...noFilters, size: 'unknown' })).toEqual(['b', 'c']);
    expect(found('紧固件', { ...noFilters, batch: 'none' })).toEqual(['c']);
  });

  it('returns the whole index for a blank query', () => {
    expect(searchEnterprises(index, ' 　', noFilters)).toBe(index);
    expect(narrows(' 　', noFilters)).toBe(false);
  });

  it('more words never find more, and the order of the index is kept', () => {
    const word = fc.constantFrom('紧固', '轴承', '公司', 'abc', '县', '永年', '1');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 3 }), word, (words, extra) => {
        const wide = found(words.join(' '));
        const narrow = found([...words, extra].join(' '));
        expect(wide).toEqual(expect.arrayContaining(narrow));
        expect([...narrow].sort()).toEqual(narrow);
      }),
    );
  });
});

describe('orderEnterprises', () => {
  const ids = (order: Parameters<typeof orderEnterprises>[1], dates: Readonly<Record<string, string>> = {}) =>
    orderEnterprises(index, order, (id) => dates[id]).map((entry) => entry.enterprise.id);

  it('sorts names by pinyin', () => {
    expect(ids({ by: 'name', descending: false })).toEqual(['c', 'a', 'b']);
    expect(ids({ by: 'name', descending: true })).toEqual(['b', 'a', 'c']);
  });

  it('puts what was never diagnosed last, in both directions', () => {
    const dates = { b: '2026-03-02', c: '2026-10-01' };
    expect(ids({ by: 'diagnosed', descending: true }, dates)).toEqual(['c', 'b', 'a']);
    expect(ids({ by: 'diagnosed', descending: false }, dates)).toEqual(['b', 'c', 'a']);
  });

  it('a column head turns through its two directions back to the default', () => {
    const once = nextOrder(defaultOrder, 'diagnosed');
    expect(once).toEqual({ by: 'diagnosed', descending: true });
    expect(nextOrder(once, 'name')).toEqual({ by: 'name', descending: false });
    expect(nextOrder(nextOrder(once, 'diagnosed'), 'diagnosed')).toEqual(defaultOrder);
  });
});
