import { documentTitles } from '#shared/report/cover.ts';
import type { CoveredDocument } from '#shared/report/template/template.ts';

/** What covers say where a template has no words of its own. */
export const usualTitles: Readonly<Record<CoveredDocument, string>> = {
  diagnosis: documentTitles.diagnosis,
  comparison: documentTitles.comparison,
  acceptance: documentTitles.acceptance,
  industry: '中小企业数字化水平行业分析报告',
};
