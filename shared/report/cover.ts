import { sessionKindNames } from '../model/session.ts';
import type { Figures } from './figures.ts';
import type { Cover, ReportModel, ReportProperties } from './model.ts';
import { reportNumber } from './reportNumber.ts';
import { sealFacts } from './sealWords.ts';
import type { ReportSource } from './source.ts';
import { line } from './spans.ts';

const title = '中小企业数字化水平诊断报告';
/** Characters of a name that fit on one line of the header beside its right part. */
const headerRoom = 32;
const sampleMark = '示例数据，仅供演示，不得用于申报或验收';

/** The cover page. */
export function coverOf(source: ReportSource, figures: Figures): Cover {
  const { session, enterprise, centre, pack, template } = source;
  const consultant = session.consultant.trim();
  return {
    issuer: centre.name,
    title,
    subtitle: `${sessionKindNames[session.kind]}　·　依据${pack.title}`,
    subject: enterprise.name,
    mark: session.sample ? sampleMark : null,
    facts: [
      { label: '报告编号', value: line(reportNumber(source)) },
      { label: '诊断日期', value: line(figures.derived('date', 'session/date')) },
      { label: '编制日期', value: line(figures.derived('date', 'today')) },
      { label: '诊断顾问', value: line(consultant === '' ? '（待填写）' : consultant) },
      { label: '编制单位', value: line(centre.name) },
      ...sealFacts(source, figures),
    ],
    lines: template.coverLines,
  };
}

/** The running header. */
export function headerOf({ enterprise, session }: ReportSource): ReportModel['header'] {
  const mark = session.sample ? '示例 · ' : '';
  const name = [...enterprise.name];
  const left = name.length > headerRoom ? `${name.slice(0, headerRoom - 1).join('')}…` : enterprise.name;
  return { left, right: `${mark}诊断报告（${sessionKindNames[session.kind]}）` };
}

/** Document properties. The date is the diagnosis's own, so that printing again does not change the file. */
export function propertiesOf(source: ReportSource): ReportProperties {
  const { session, enterprise, centre, pack, packReference } = source;
  const kind = sessionKindNames[session.kind];
  return {
    title: `${enterprise.name}${title}（${kind}）`,
    subject: title,
    creator: centre.name,
    keywords: ['数字化转型', '诊断评估', kind, enterprise.uscc, ...(session.sample ? ['示例'] : [])],
    description: `评测依据：${pack.title}；指标包 ${packReference.id} 第 ${packReference.version} 版。`,
    number: reportNumber(source),
    date: session.date,
  };
}
