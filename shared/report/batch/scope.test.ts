import { expect, it } from 'vitest';
import { noSelectionFilters, scopeInWords, type SelectionFilters } from './scope.ts';

const inWords = (filters: Partial<SelectionFilters>, whole = true) =>
  scopeInWords({ ...noSelectionFilters, ...filters }, { whole, sessions: 12 }, () => '紧固件');

it('says how the diagnoses were chosen', () => {
  expect(inWords({})).toBe('全部诊断');
  expect(inWords({ county: '永年区', industry: 'fastener', kind: 'baseline', batch: 1 })).toBe(
    '永年区 · 紧固件 · 初诊 · 第一批',
  );
  expect(inWords({ from: '2026-01-01', closedOnly: true })).toBe('2026-01-01 至 今 · 已封存');
});

it('only counts them where words would say too much', () => {
  expect(inWords({ county: '永年区' }, false)).toBe('选定的 12 次诊断');
  expect(inWords({ query: '某厂' })).toBe('选定的 12 次诊断');
  expect(inWords({ changedOnly: true })).toBe('选定的 12 次诊断');
});
