import { chartColours } from '../../charts/chartColours.ts';
import { groupShares, groupsOf } from '../../charts/groupShares.ts';
import { dimensionBars } from '../../charts/dimensionBarOption.ts';
import type { DimensionResult, GroupResult, QuestionResult } from '../../scoring/assessment.ts';
import type { Figures } from '../figures.ts';
import type { Block, Cell, ChartBlock, Line, Row, Series } from '../model.ts';
import { dimensionPath, groupPath } from '../paths.ts';
import type { ChapterWriter, ReportSource } from '../source.ts';
import { caption, cell, groupRow, line, row, strong, text, toned, wordsOf } from '../spans.ts';

/** Radar of the groups, bars of the dimensions, and every question with what was chosen and why. */
export const writeDimensions: ChapterWriter = (source, figures) => ({
  id: 'dimensions',
  title: '三个维度',
  numbered: true,
  // Its charts seldom fit below the chapter before, and LibreOffice then leaves the heading behind on that page.
  breakBefore: true,
  blocks: [
    { kind: 'heading', level: 2, text: '总体情况' },
    { kind: 'paragraph', style: 'body', line: overview(source, figures) },
    barChart(source),
    radarChart(source),
    ...source.result.dimensions.flatMap((dimension) => dimensionBlocks(dimension, figures)),
  ],
});

function overview({ result }: ReportSource, figures: Figures): Line {
  const parts = result.dimensions.flatMap(({ id, name }, index) => {
    const path = dimensionPath(id);
    return [
      `${index === 0 ? '' : '；'}${name} `,
      strong(figures.value(`${path}/score`)),
      ' 分，满分 ',
      figures.value(`${path}/max`),
      ' 分，得分率 ',
      figures.derived('share', `${path}/score`, `${path}/max`),
    ];
  });
  return line(...parts, '。');
}

/** Points of the dimensions out of their full points. */
export function barChart({ result }: ReportSource): ChartBlock {
  const bars = dimensionBars(result);
  const series = (name: string, key: 'scored' | 'open' | 'rest', field: string, colour: string): Series => ({
    name,
    values: bars.map((bar) => bar[key]),
    traces: bars.map(({ id }) => field.replaceAll('@', dimensionPath(id))),
    colour,
    labels: key !== 'rest',
  });
  const shown = [
    series('已得分', 'scored', '@/score', chartColours.now),
    ...(result.open.length === 0
      ? []
      : [series('待补充', 'open', 'difference(@/scoreAtMost,@/score)', chartColours.open)]),
    series('未得分', 'rest', 'difference(@/max,@/scoreAtMost)', chartColours.rest),
  ];
  const max = Math.max(...result.dimensions.map((dimension) => Number(dimension.max)));
  return {
    kind: 'chart',
    caption: caption('图', '三个维度得分（分）'),
    chart: 'stackedBar',
    categories: bars.map(({ name }) => name),
    series: shown,
    max,
    step: 10,
    unit: '分',
    height: 'low',
    alternativeText: result.dimensions
      .map(({ name, score, max: all }) => `${name} ${score} / ${all} 分`)
      .join('，'),
  };
}

/** Shares of the groups, with those of the previous session where there is one. */
export function radarChart({ result, previous }: ReportSource): ChartBlock {
  const groups = groupsOf(result);
  const traces = (root: string) =>
    result.dimensions.flatMap((dimension) =>
      dimension.groups.map((group) => {
        const path = `${root}${groupPath(dimension.id, group.id)}`;
        return `share(${path}/score,${path}/max)`;
      }),
    );
  const before: readonly Series[] =
    previous === null
      ? []
      : [
          {
            name: '上次',
            values: groupShares(groups, previous.result),
            traces: traces('previous/'),
            colour: chartColours.previous,
            labels: false,
            dashed: true,
          },
        ];
  return {
    kind: 'chart',
    caption: caption('图', `${groups.length} 个方面的得分率（%）${previous === null ? '' : '：本次与上次'}`),
    chart: 'radar',
    categories: groups.map(({ name }) => name),
    series: [
      ...before,
      {
        name: '本次',
        values: groupShares(groups, result),
        traces: traces(''),
        colour: chartColours.now,
        labels: false,
      },
    ],
    max: 100,
    step: 20,
    unit: '%',
    height: 'high',
    alternativeText: groups.map(({ name, score, max }) => `${name} ${score} / ${max} 分`).join('，'),
  };
}

function dimensionBlocks(dimension: DimensionResult, figures: Figures): readonly Block[] {
  const path = dimensionPath(dimension.id);
  const open = dimension.score !== dimension.scoreAtMost;
  const most = open ? ['；补齐后最高 ', figures.value(`${path}/scoreAtMost`), ' 分'] : [];
  return [
    { kind: 'heading', level: 2, text: dimension.name },
    {
      kind: 'paragraph',
      style: 'body',
      line: line(
        open ? '得分至少 ' : '得 ',
        strong(figures.value(`${path}/score`)),
        ' 分（满分 ',
        figures.value(`${path}/max`),
        ' 分，得分率 ',
        figures.derived('share', `${path}/score`, `${path}/max`),
        '）',
        ...most,
        '。',
      ),
    },
    {
      kind: 'table',
      caption: caption('表', `${dimension.name}逐题得分`),
      columns: [
        { title: '题目', share: 19 },
        { title: '得分 / 满分', share: 16, align: 'center' },
        { title: '选择与依据', share: 65 },
      ],
      rows: dimension.groups.flatMap((group) => groupRows(group, groupPath(dimension.id, group.id), figures)),
    },
  ];
}

function groupRows(group: GroupResult, path: string, figures: Figures): readonly Row[] {
  return [
    groupRow(
      strong(group.name),
      '　',
      figures.value(`${path}/score`),
      ' / ',
      figures.value(`${path}/max`),
      ' 分　得分率 ',
      figures.derived('share', `${path}/score`, `${path}/max`),
    ),
    ...group.questions.map((question) => questionRow(question, `${path}/questions/${question.id}`, figures)),
  ];
}

function questionRow(question: QuestionResult, path: string, figures: Figures): Row {
  const score = question.open
    ? cell(toned('待补充', 'warning'), ' / ', figures.value(`${path}/max`))
    : cell(figures.value(`${path}/score`), ' / ', figures.value(`${path}/max`));
  return row(cell(question.name), score, chosenCell(question, path, figures));
}

/** Up to this many options stand one a line; more of them run on. */
const listed = 5;

function chosenCell(question: QuestionResult, path: string, figures: Figures): Cell {
  const { reading } = question;
  const options = question.chosen.map(({ key, label }) =>
    line(
      question.chosen.length > 1 && question.chosen.length <= listed ? '· ' : '',
      `${label}（`,
      figures.value(`${path}/chosen/${key}/score`),
      ' 分）',
    ),
  );
  const many = options.length > listed;
  const told = many
    ? [options.flatMap((option, at) => (at === 0 ? option : [text('、'), ...option]))]
    : options;
  const notes: Line[] = [];
  if (reading?.state === 'read')
    notes.push(line(toned(figures.about(`${path}/reading`, reading.explanation), 'soft')));
  if (reading?.state === 'refused') notes.push(line(toned(reading.message, 'warning')));
  if (reading?.state === 'incomplete') notes.push(line(toned('数字未填全', 'warning')));
  const lines = [...told, ...notes];
  return { lines: lines.some((words) => wordsOf(words) !== '') ? lines : [line(toned('未作答', 'warning'))] };
}
