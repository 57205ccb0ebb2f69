import type { Cover } from '#shared/report/model.ts';
import { line } from '#shared/report/spans.ts';
import { coverWordsOf, type CoveredDocument, type ReportTemplate } from '#shared/report/template/template.ts';
import { documentTitles } from '#shared/report/cover.ts';

const begins: Readonly<Record<CoveredDocument, string>> = {
  diagnosis: '初诊',
  comparison: '初诊与复诊对照',
  acceptance: '验收',
  industry: '36 家企业',
};

/** A cover with invented facts in the template's words. */
export function exampleCover(template: ReportTemplate, document: CoveredDocument): Cover {
  const usual = { title: documentTitles[document], subtitle: '依据中小企业数字化水平评测指标（2024 年版）' };
  const { title, subtitle } = coverWordsOf(template, document, usual);
  return {
    issuer: template.centre,
    title,
    subtitle: `${begins[document]}　·　${subtitle}`,
    subject: document === 'industry' ? '永年区 · 紧固件' : '邯郸市示例紧固件制造有限公司',
    mark: null,
    facts: [
      { label: '报告编号', value: line('CZ-20260302-示例') },
      { label: '诊断日期', value: line('2026 年 3 月 2 日') },
      { label: '编制日期', value: line('2026 年 3 月 6 日') },
      { label: '诊断顾问', value: line('王顾问') },
      { label: '编制单位', value: line(template.centre) },
    ],
    lines: template.coverLines.filter((text) => text.trim() !== ''),
  };
}
