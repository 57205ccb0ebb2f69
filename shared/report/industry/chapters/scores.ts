import { chartColours } from '../../../charts/chartColours.ts';
import type { Block, ChartBlock, Line, Span, TableBlock } from '../../model.ts';
import { caption, cell, line, row, strong, text } from '../../spans.ts';
import type { IndustryFigures } from '../figures.ts';
import type { ScoreRow } from '../scoreFigures.ts';
import type { IndustryChapter } from '../source.ts';
import { bareCount, countWords, openWords, spreadCell } from '../words.ts';

/** Three blues that differ in lightness, so that they can be told apart in grey. */
const colours = [chartColours.now, chartColours.previous, chartColours.open] as const;

/** Scores by dimension and industry, of the enterprises that answered every question. */
export const writeScores: IndustryChapter = (figures) => {
  const { scores } = figures;
  return {
    id: 'scores',
    title: '得分情况',
    numbered: true,
    breakBefore: true,
    blocks: [
      { kind: 'paragraph', style: 'body', line: base(scores.whole) },
      ...(scores.whole.total === null ? [] : scored(figures)),
    ],
  };
};

function base({ counted, open, total }: ScoreRow): Line {
  if (total === null) return line('题目全部答完的企业不足 5 家，不作得分统计。');
  return line(
    '得分只按题目全部答完的企业统计，未答的题目不当作 0 分。计入的企业：',
    strong(countWords(counted)),
    `；${openWords(open, '有未答题目、未计入的')}。平均数和四分位数按原始得分精确计算，四舍五入到两位小数。`,
  );
}

function scored(figures: IndustryFigures): readonly Block[] {
  return [
    chart(figures),
    table(figures),
    {
      kind: 'paragraph',
      style: 'note',
      line: line(
        '“<”“≥”“不单列”：有未答题目的企业不足 5 家时不列出确数。— 表示企业数不足以列出该统计量（见保密规则）。',
      ),
    },
  ];
}

const shownRows = ({ scores }: IndustryFigures) =>
  [scores.whole, ...scores.rows].filter(({ total }) => total !== null);

function chart(figures: IndustryFigures): ChartBlock {
  const rows = shownRows(figures);
  const { dimensions } = figures.pack;
  return {
    kind: 'chart',
    caption: caption('图', '各行业三个维度的平均得分（分）'),
    chart: 'stackedBar',
    categories: rows.map(({ name }) => name),
    series: dimensions.map(({ name }, index) => ({
      name,
      values: rows.map((own) => Number(own.dimensions[index]?.mean ?? 0)),
      traces: rows.map(() => null),
      colour: colours[index % colours.length] ?? chartColours.now,
      labels: true,
    })),
    max: dimensions.reduce((sum, { max }) => sum + max, 0),
    step: 20,
    unit: '分',
    height: rows.length > 7 ? 'high' : rows.length > 2 ? 'middle' : 'low',
    alternativeText: rows.map(({ name, total }) => `${name}平均 ${total?.mean ?? ''} 分`).join('，'),
  };
}

function table(figures: IndustryFigures): TableBlock {
  const { pack, scores } = figures;
  return {
    kind: 'table',
    caption: caption('表', '各行业的得分（分）：各维度为平均数'),
    dense: true,
    columns: [
      { title: '行业', share: 20 },
      { title: '计入 / 全部（家）', share: 15, align: 'right' },
      ...pack.dimensions.map(({ name }) => ({ title: name, share: 11, align: 'right' as const })),
      { title: '合计平均', share: 10, align: 'right' },
      { title: '合计中位数', share: 10, align: 'right' },
      { title: '合计四分位数', share: 17, align: 'right' },
    ],
    rows: [scores.whole, ...scores.rows].map((own, index) =>
      row(
        cell(index === 0 ? strong(own.name) : own.name),
        cell(`${bareCount(own.counted)} / ${own.count}`),
        ...own.dimensions.map((spread) => cell(spreadCell(spread, 'mean'))),
        cell(strong(spreadCell(own.total, 'mean'))),
        cell(spreadCell(own.total, 'median')),
        cell(quarters(own)),
      ),
    ),
  };
}

function quarters({ total }: ScoreRow): Span {
  if (total === null || total.lower === null || total.upper === null) return { text: '—', tone: 'soft' };
  return text(`${total.lower}–${total.upper}`);
}
