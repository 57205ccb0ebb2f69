import { levelColours, type Level } from '../../../look/levels.ts';
import type { ChartBlock, Line, TableBlock } from '../../model.ts';
import { caption, cell, line, row, strong } from '../../spans.ts';
import type { IndustryFigures } from '../figures.ts';
import type { LevelRow } from '../levelFigures.ts';
import type { ClassRange } from '../orderedClasses.ts';
import type { IndustryChapter } from '../source.ts';
import { percentOf } from '../statistics.ts';
import { countAndShare, levelRangeName, notShown, openWords } from '../words.ts';

/** How many enterprises have which level, over all and per industry. */
export const writeLevels: IndustryChapter = (figures) => ({
  id: 'levels',
  title: '等级分布',
  numbered: true,
  breakBefore: true,
  blocks: [
    { kind: 'paragraph', style: 'body', line: overview(figures) },
    ...(tells(figures.levels.whole) ? [chart(figures)] : []),
    table(figures),
    {
      kind: 'paragraph',
      style: 'note',
      line: line(
        '不足 5 家的等级与相邻等级合并，例如“一级及以下”；合并后仍能推算出少数企业的行业不单列，也不画在图中。有未答项的企业按已答部分的等级（至少）计。',
      ),
    },
  ],
});

function overview({ levels: { whole, fromTwo, unsettled }, total }: IndustryFigures): Line {
  const words = whole.ranges.map((range) => `${levelRangeName(range)} ${range.count} 家`).join('，');
  const open = openWords(unsettled, '有未答项、补齐后等级还可能提高的企业');
  return line(
    `全部 ${total} 家企业中，${words}。达到二级及以上的企业：`,
    strong(countAndShare(fromTwo, total)),
    `。${open}。`,
  );
}

const nameOf = ({ name, count }: LevelRow): string => `${name}（${count}）`;

/** Rows that tell nothing of the levels are left to the table. */
function chart({ levels }: IndustryFigures): ChartBlock {
  const rows = [levels.whole, ...levels.rows.filter(tells)];
  const ranges = distinct(rows);
  const share = ({ ranges: own, count }: LevelRow, { from, to }: ClassRange): number | null => {
    const range = own.find((candidate) => candidate.from === from && candidate.to === to);
    return range === undefined || range.count === 0 ? null : Number(percentOf(range.count, count));
  };
  return {
    kind: 'chart',
    caption: caption('图', '各行业企业的等级分布（%，括号内为企业数）'),
    chart: 'stackedBar',
    categories: rows.map(nameOf),
    series: ranges.map((range) => ({
      name: levelRangeName(range),
      values: rows.map((own) => share(own, range)),
      traces: rows.map(() => null),
      colour: colourOf(range),
      labels: true,
    })),
    max: 100,
    step: 20,
    unit: '%',
    height: rows.length > 7 ? 'high' : rows.length > 2 ? 'middle' : 'low',
    alternativeText: rows.map((own) => `${nameOf(own)}：${wordsOf(own)}`).join('；'),
  };
}

/** Every range that some row prints with somebody in it, from the lowest level up. */
function distinct(rows: readonly LevelRow[]): readonly ClassRange[] {
  const all = rows.flatMap(({ ranges }) => ranges.filter(({ count }) => count > 0));
  return all
    .filter(
      (range, index) => all.findIndex(({ from, to }) => from === range.from && to === range.to) === index,
    )
    .toSorted((a, b) => a.from + a.to - b.from - b.to || a.from - b.from);
}

/** A level's own colour; of merged levels the mean of the first and the last. */
function colourOf({ from, to }: ClassRange): string {
  const [low, high] = [levelColours[from as Level].fill, levelColours[to as Level].fill];
  const channels = [1, 3, 5].map((at) => {
    const sum = [low, high].reduce(
      (total, colour) => total + Number.parseInt(colour.slice(at, at + 2), 16),
      0,
    );
    return Math.round(sum / 2)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('').toUpperCase()}`;
}

/** Whether a row tells at least which side of level two its enterprises are on. */
function tells({ ranges }: LevelRow): boolean {
  const filled = ranges.filter(({ count }) => count > 0);
  return filled.length > 1 || filled.some(({ from, to }) => to < 2 || from > 1);
}

/** Whether all levels had to be merged. */
function isOne({ ranges }: LevelRow): boolean {
  return ranges.some(({ from, to }) => from === 0 && to === 4);
}

function wordsOf(own: LevelRow): string {
  if (isOne(own)) return notShown;
  return own.ranges
    .filter((range) => range.count > 0)
    .map((range) => `${levelRangeName(range)} ${range.count}`)
    .join('，');
}

function table({ levels }: IndustryFigures): TableBlock {
  return {
    kind: 'table',
    caption: caption('表', '各行业企业的等级'),
    columns: [
      { title: '行业', share: 24 },
      { title: '企业数', share: 12, align: 'center' },
      { title: '等级分布（家）', share: 64 },
    ],
    rows: [levels.whole, ...levels.rows].map((own, index) =>
      row(cell(index === 0 ? strong(own.name) : own.name), cell(String(own.count)), cell(wordsOf(own))),
    ),
  };
}
