import { chartColours } from '../../../charts/chartColours.ts';
import type { Block, Cell, ChartBlock, TableBlock } from '../../model.ts';
import { caption, cell, line, row, strong, text } from '../../spans.ts';
import type { Attribute, IndustryFigures } from '../figures.ts';
import { axisOf } from '../axis.ts';
import type { IndustryChapter } from '../source.ts';
import { percentOf } from '../statistics.ts';
import { monthsWords } from '../words.ts';

/** The enterprises by industry, county, size, batch, kind and time. */
export const writeWho: IndustryChapter = (figures) => ({
  id: 'who',
  title: '诊断了哪些企业',
  numbered: true,
  breakBefore: true,
  blocks: [
    {
      kind: 'paragraph',
      style: 'body',
      line: line(
        `本报告汇总 ${figures.total} 家企业的诊断，时间为${monthsWords(figures.months)}。同一企业有多次诊断的，只计最近一次；每家企业在每项统计中只计一次。`,
      ),
    },
    ...industryChart(figures),
    composition(figures),
  ],
});

function industryChart({ attributes }: IndustryFigures): readonly Block[] {
  const attribute = attributes.find(({ id }) => id === 'industry');
  if (attribute === undefined) return [];
  if (attribute.groups.length < 2) return [onlyOne(attribute)];
  const { max, step } = axisOf(Math.max(...attribute.groups.map(({ count }) => count)));
  const shown: ChartBlock = {
    kind: 'chart',
    caption: caption('图', `各${attribute.name}的企业数（家）`),
    chart: 'bar',
    categories: attribute.groups.map(({ name }) => name),
    series: [
      {
        name: '企业数',
        values: attribute.groups.map(({ count }) => count),
        traces: attribute.groups.map(() => null),
        colour: chartColours.now,
        labels: true,
      },
    ],
    max,
    step,
    unit: '家',
    height: attribute.groups.length > 7 ? 'middle' : 'low',
    alternativeText: attribute.groups.map(({ name, count }) => `${name} ${count} 家`).join('，'),
  };
  return [shown];
}

function onlyOne({ name, groups: [group] }: Attribute): Block {
  const words =
    group === undefined || group.name === '其他（合并）'
      ? `各${name}的企业数都不足以单列。`
      : `${name}：全部为${group.name}。`;
  return { kind: 'paragraph', style: 'body', line: line(words) };
}

/** Counties on the left, all other properties on the right. */
function composition({ attributes, total }: IndustryFigures): TableBlock {
  const of = (ids: readonly Attribute['id'][]) =>
    attributes.filter(({ id }) => ids.includes(id)).flatMap((attribute) => linesOf(attribute, total));
  const [left, right] = [of(['county']), of(['size', 'batch', 'kind', 'quarter'])];
  const half = [
    { title: '类别', share: 24 },
    { title: '企业数', share: 13, align: 'right' as const },
    { title: '占比', share: 13, align: 'right' as const },
  ];
  return {
    kind: 'table',
    caption: caption('表', '按县（市、区）、规模、批次、类型和时间的企业数'),
    dense: true,
    columns: [...half, ...half],
    rows: Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
      row(...(left[index] ?? blank), ...(right[index] ?? blank)),
    ),
  };
}

const blank: readonly Cell[] = [cell(''), cell(''), cell('')];

/** The property's name, and its groups below. */
function linesOf({ name, groups }: Attribute, total: number): readonly (readonly Cell[])[] {
  const head = [strong(name), text(''), text('')].map((span): Cell => ({ lines: [[span]], shade: 'plain' }));
  return [
    head,
    ...groups.map((group) => [
      cell(group.name),
      cell(String(group.count)),
      cell(`${percentOf(group.count, total)}%`),
    ]),
  ];
}
