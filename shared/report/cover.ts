import { sessionKindNames } from '../model/session.ts';
import { aimOf } from './aim.ts';
import { documents, type SessionDocument } from './documents.ts';
import type { Figures } from './figures.ts';
import type { Cover, Fact, ReportModel, ReportProperties } from './model.ts';
import { reportNumber } from './reportNumber.ts';
import { sealFacts } from './sealWords.ts';
import { shorten } from './shorten.ts';
import type { ReportSource } from './source.ts';
import { line } from './spans.ts';
import { coverWordsOf } from './template/template.ts';

/** What stands on the title page, or at the head of the sheet. */
export const documentTitles: Readonly<Record<SessionDocument | 'industry', string>> = {
  diagnosis: '中小企业数字化水平诊断报告',
  comparison: '数字化改造前后对比报告',
  acceptance: '数字化转型验收自评报告',
  sheet: '数字化水平诊断结果单',
  industry: '中小企业数字化水平行业分析报告',
};
/** Room for a name on the one line of the header beside its right part. */
const headerRoom = 64;
/** Room on the cover, which is one page (see `shorten`): names have at most 100 characters. */
const room = { subject: 204, line: 80 } as const;
const sampleMark = '示例数据，仅供演示，不得用于申报或验收';

/** The cover page. */
export function coverOf(
  source: ReportSource,
  figures: Figures,
  document: SessionDocument = 'diagnosis',
): Cover {
  const { session, enterprise, centre, pack, template } = source;
  const consultant = session.consultant.trim();
  const usual = { title: documentTitles[document], subtitle: `依据${pack.title}` };
  const words = coverWordsOf(template, document, usual);
  return {
    issuer: shorten(centre.name, room.line),
    title: words.title,
    subtitle: `${subtitleOf(source, document)}${words.subtitle}`,
    subject: shorten(enterprise.name, room.subject),
    mark: session.sample ? sampleMark : null,
    facts: [
      { label: '报告编号', value: line(reportNumber(source, document)) },
      ...dateFacts(source, figures, document),
      { label: '编制日期', value: line(figures.derived('date', 'today')) },
      { label: '诊断顾问', value: line(consultant === '' ? '（待填写）' : shorten(consultant, room.line)) },
      { label: '编制单位', value: line(shorten(centre.name, room.line)) },
      ...sealFacts(source, figures),
    ],
    lines: template.coverLines,
  };
}

/** Which diagnoses the document is about; two of them take a line of their own. */
function subtitleOf({ session, previous }: ReportSource, document: SessionDocument): string {
  const kind = sessionKindNames[session.kind];
  if (document !== 'comparison' || previous === null) return `${kind}　·　`;
  return `${sessionKindNames[previous.session.kind]}与${kind}对照\n`;
}

/** The days of the diagnoses, and what an acceptance is about. */
function dateFacts(source: ReportSource, figures: Figures, document: SessionDocument): readonly Fact[] {
  const day = line(figures.derived('date', 'session/date'));
  if (document === 'acceptance') {
    return [
      { label: '自评等级', value: line(figures.value(`result/checks/${aimOf(source)}/name`)) },
      { label: '诊断日期', value: day },
    ];
  }
  if (document !== 'comparison') return [{ label: '诊断日期', value: day }];
  return [
    { label: '上次诊断', value: line(figures.derived('date', 'previous/session/date')) },
    { label: '本次诊断', value: day },
  ];
}

/** The running header. */
export function headerOf(
  { enterprise, session }: ReportSource,
  document: SessionDocument = 'diagnosis',
): ReportModel['header'] {
  const mark = session.sample ? '示例 · ' : '';
  const left = shorten(enterprise.name, headerRoom);
  return { left, right: `${mark}${documents[document].name}（${sessionKindNames[session.kind]}）` };
}

/** Document properties. The date is the diagnosis's own, so that printing again does not change the file. */
export function propertiesOf(
  source: ReportSource,
  document: SessionDocument = 'diagnosis',
): ReportProperties {
  const { session, enterprise, centre, pack, packReference } = source;
  const kind = sessionKindNames[session.kind];
  return {
    title: `${enterprise.name}${documentTitles[document]}（${kind}）`,
    subject: documentTitles[document],
    creator: centre.name,
    keywords: ['数字化转型', '诊断评估', kind, enterprise.uscc, ...(session.sample ? ['示例'] : [])],
    description: `评测依据：${pack.title}；指标包 ${packReference.id} 第 ${packReference.version} 版。`,
    number: reportNumber(source, document),
    date: session.date,
  };
}
