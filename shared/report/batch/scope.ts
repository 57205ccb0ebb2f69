import { batchNames } from '../../model/batchNames.ts';
import { sessionKindNames, type SessionKind } from '../../model/session.ts';

/** How diagnoses were narrowed down; null = no restriction. Dates are YYYY-MM-DD and belong to the range. */
export type SelectionFilters = {
  readonly query: string;
  readonly industry: string | null;
  readonly county: string | null;
  readonly kind: SessionKind | null;
  readonly batch: 1 | 2 | 3 | 'none' | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly closedOnly: boolean;
  readonly changedOnly: boolean;
};

export const noSelectionFilters: SelectionFilters = {
  query: '',
  industry: null,
  county: null,
  kind: null,
  batch: null,
  from: null,
  to: null,
  closedOnly: false,
  changedOnly: false,
};

const batchWords = { ...batchNames, none: '未定批次' } as const;

/**
 * How a selection came about, in words, for documents over it: 永年区 · 紧固件 · 初诊. Where it is not all that the
 * filters leave (`whole` false), a list of names could not say it: 选定的 12 次诊断.
 */
export function scopeInWords(
  filters: SelectionFilters,
  { whole, sessions }: { readonly whole: boolean; readonly sessions: number },
  industryName: (id: string) => string,
): string {
  const { query, industry, county, kind, batch, from, to, closedOnly, changedOnly } = filters;
  if (!whole || query.trim() !== '' || changedOnly) return `选定的 ${sessions} 次诊断`;
  const parts = [
    county,
    industry === null ? null : industryName(industry),
    kind === null ? null : sessionKindNames[kind],
    batch === null ? null : batchWords[batch],
    from === null && to === null ? null : `${from ?? '最早'} 至 ${to ?? '今'}`,
    closedOnly ? '已封存' : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? '全部诊断' : parts.join(' · ');
}
