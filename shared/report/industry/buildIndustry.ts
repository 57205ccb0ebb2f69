import { success, type Result } from '../../model/result.ts';
import { documentTitles } from '../cover.ts';
import { documents } from '../documents.ts';
import type { Cover, ReportModel } from '../model.ts';
import { numberChapters } from '../numbering.ts';
import type { SelectionInput } from '../selection.ts';
import { line } from '../spans.ts';
import { coverWordsOf, lookOf } from '../template/template.ts';
import { chineseDate } from '../wording.ts';
import { writeAppendix } from './chapters/appendix.ts';
import { writeDemands } from './chapters/demands.ts';
import { writeGaps } from './chapters/gaps.ts';
import { writeLevels } from './chapters/levels.ts';
import { writeMethod } from './chapters/method.ts';
import { writeScenes } from './chapters/scenes.ts';
import { writeScores } from './chapters/scores.ts';
import { writeSummary } from './chapters/summary.ts';
import { writeTrend } from './chapters/trend.ts';
import { writeWho } from './chapters/who.ts';
import { selectedOf } from './diagnosed.ts';
import { industryFigures, type IndustryFigures } from './figures.ts';
import { industryReadingNote } from './readingNote.ts';
import type { IndustryChapter } from './source.ts';
import { monthsWords } from './words.ts';

const title = documentTitles.industry;
const shortTitle = documents.industry.name;
/** Characters of the scope that fit on one line of the header beside its right part. */
const headerRoom = 32;
const sampleMark = '含示例数据，仅供演示，不得用于申报或验收';

const chapterWriters: readonly IndustryChapter[] = [
  writeSummary,
  writeWho,
  writeLevels,
  writeScores,
  writeScenes,
  writeGaps,
  writeDemands,
  writeTrend,
  writeMethod,
  writeAppendix,
];

/**
 * The 行业分析报告 over a selection of diagnoses. Pure: the same selection, in any order, gives the same model.
 * Enterprises appear only in groups of five or more, and no smaller group follows from the figures; the rule stands in
 * `threshold.ts`. Fails with `noSessions` or, below five enterprises, with `tooFewEnterprises`.
 */
export function buildIndustry(
  input: SelectionInput,
): Result<ReportModel, 'tooFewEnterprises' | 'noSessions'> {
  const selected = selectedOf(input);
  if (!selected.ok) return selected;
  const figures = industryFigures(selected.value, input);
  const chapters = chapterWriters.flatMap((write) => write(figures) ?? []);
  const { scope, sample } = figures;
  const short = [...scope].length > headerRoom ? `${[...scope].slice(0, headerRoom - 1).join('')}…` : scope;
  return success({
    format: 'transformation-desk-report/1',
    properties: {
      title: `${title}（${scope}）`,
      subject: title,
      creator: input.template.centre,
      keywords: ['数字化转型', '诊断评估', '行业分析', ...(sample ? ['示例'] : [])],
      description: `评测依据：${figures.pack.title}；指标包 ${figures.packReference.id} 第 ${figures.packReference.version} 版。`,
      number: numberOf(input, figures),
      date: input.today,
    },
    look: lookOf(input.template),
    cover: coverOf(input, figures),
    header: { left: short, right: `${sample ? '示例 · ' : ''}${shortTitle}` },
    chapters: numberChapters(chapters),
    readingNote: industryReadingNote,
    result: null,
  });
}

/** HY, the day and the number of enterprises: HY-20261122-60. */
function numberOf({ today }: SelectionInput, { total }: IndustryFigures): string {
  return `HY-${today.replace(/-/g, '')}-${total}`;
}

function coverOf(input: SelectionInput, figures: IndustryFigures): Cover {
  const { template, today } = input;
  const words = coverWordsOf(template, 'industry', { title, subtitle: `依据${figures.pack.title}` });
  return {
    issuer: template.centre,
    title: words.title,
    subtitle: `${figures.total} 家企业　·　${words.subtitle}`,
    subject: figures.scope,
    mark: figures.sample ? sampleMark : null,
    facts: [
      { label: '报告编号', value: line(numberOf(input, figures)) },
      { label: '选取范围', value: line(figures.scope) },
      { label: '企业数', value: line(`${figures.total} 家（每家只计最近一次诊断）`) },
      { label: '诊断时间', value: line(monthsWords(figures.months)) },
      { label: '编制日期', value: line(chineseDate(today)) },
      { label: '编制单位', value: line(template.centre) },
    ],
    lines: template.coverLines,
  };
}
