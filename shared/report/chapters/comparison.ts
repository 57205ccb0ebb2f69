import { chartColours } from '../../charts/chartColours.ts';
import { sessionKindNames } from '../../model/session.ts';
import type { Figures } from '../figures.ts';
import type { Block, ChartBlock, Line, Row, TableBlock } from '../model.ts';
import { dimensionPath } from '../paths.ts';
import type { ChapterWriter, ReportSource } from '../source.ts';
import { caption, cell, line, row, strong, toned } from '../spans.ts';
import { sceneLevelName } from '../wording.ts';

/** The session before this one with what changed since. */
export type Previous = NonNullable<ReportSource['previous']>;

/** What changed since the enterprise's session before this one. */
export const writeComparison: ChapterWriter = (source, figures) => {
  const { previous } = source;
  if (previous === null) return null;
  return {
    id: 'comparison',
    title: '与上次诊断对比',
    numbered: true,
    breakBefore: false,
    blocks: [
      { kind: 'paragraph', style: 'body', line: change(previous, figures) },
      ...openNote(source, figures),
      scoresTable(previous, figures),
      scoresChart(source, previous),
      ...sceneChanges(previous, figures),
    ],
  };
};

function change({ session }: Previous, figures: Figures): Line {
  return line(
    `上次为${sessionKindNames[session.kind]}（`,
    figures.derived('date', 'previous/session/date'),
    '），等级由',
    strong(figures.derived('level', 'previous/result/level')),
    '变为',
    strong(figures.derived('level', 'result/level')),
    '，综合得分由 ',
    figures.value('previous/result/score'),
    ' 分变为 ',
    figures.value('result/score'),
    ' 分（',
    figures.derived('difference', 'result/score', 'previous/result/score'),
    '）。',
  );
}

/** Missing is not zero: where items are open, less than before need not be a step back. */
function openNote({ result }: ReportSource, figures: Figures): readonly Block[] {
  if (result.open.length === 0) return [];
  return [
    {
      kind: 'callout',
      tone: 'warning',
      title: '本次尚未填完，减少不等于退步',
      lines: [
        line(
          '还有 ',
          figures.derived('count', 'result/open'),
          ' 项没有作答或评定，本次的得分和等级是“至少”；补齐后综合得分最高为 ',
          figures.value('result/scoreAtMost'),
          ' 分。',
        ),
      ],
    },
  ];
}

/** Points of the dimensions before and now. */
export function scoresTable({ comparison }: Previous, figures: Figures): TableBlock {
  const rows = comparison.dimensions.map(({ id, name }): Row => {
    const now = `${dimensionPath(id)}/score`;
    const before = `previous/${now}`;
    return row(
      cell(name),
      cell(figures.value(before)),
      cell(figures.value(now)),
      cell(figures.derived('difference', now, before)),
    );
  });
  const total = row(
    cell(strong('合计')),
    cell(strong(figures.value('previous/result/score'))),
    cell(strong(figures.value('result/score'))),
    cell(strong(figures.derived('difference', 'result/score', 'previous/result/score'))),
  );
  return {
    kind: 'table',
    caption: caption('表', '得分对比（分）'),
    columns: [
      { title: '维度', share: 40 },
      { title: '上次', share: 20, align: 'center' },
      { title: '本次', share: 20, align: 'center' },
      { title: '变化', share: 20, align: 'center' },
    ],
    rows: [...rows, total],
  };
}

/** The same as columns side by side. */
export function scoresChart({ result }: ReportSource, previous: Previous): ChartBlock {
  const before = new Map(previous.result.dimensions.map(({ id, score }) => [id, Number(score)]));
  const max = Math.max(...result.dimensions.map((dimension) => Number(dimension.max)));
  const paths = result.dimensions.map(({ id }) => `${dimensionPath(id)}/score`);
  return {
    kind: 'chart',
    caption: caption('图', '三个维度得分：上次与本次（分）'),
    chart: 'column',
    categories: result.dimensions.map(({ name }) => name),
    series: [
      {
        name: '上次',
        values: result.dimensions.map(({ id }) => before.get(id) ?? null),
        traces: paths.map((path) => `previous/${path}`),
        colour: chartColours.previous,
        labels: true,
      },
      {
        name: '本次',
        values: result.dimensions.map(({ score }) => Number(score)),
        traces: paths,
        colour: chartColours.now,
        labels: true,
      },
    ],
    max,
    step: 10,
    unit: '分',
    height: 'low',
    alternativeText: result.dimensions
      .map(({ id, name, score }) => `${name}：上次 ${before.get(id) ?? '无'} 分，本次 ${score} 分`)
      .join('；'),
  };
}

function sceneChanges({ comparison }: Previous, figures: Figures): readonly Block[] {
  const changed = comparison.scenes.filter(({ before, after }) => before !== after);
  if (changed.length === 0) {
    return [{ kind: 'paragraph', style: 'body', line: line('各场景等级与上次相同。') }];
  }
  const rows = changed.map(({ id, name, constraint, before, after, change: steps }): Row => {
    const path = `previous/comparison/scenes/${id}`;
    const told = steps === null ? '新评定' : steps > 0 ? `升 ${steps} 级` : `降 ${-steps} 级`;
    const tone = steps === null ? 'soft' : steps > 0 ? 'ok' : 'warning';
    return row(
      cell(constraint ? `${name} ★` : name),
      before === null
        ? cell('待评')
        : { lines: [line(figures.derived('scene', `${path}/before`))], shade: `level${before}` },
      after === null
        ? cell('待评')
        : { lines: [line(figures.derived('scene', `${path}/after`))], shade: `level${after}` },
      cell(toned(figures.about(path, after === null ? sceneLevelName(null) : told), tone)),
    );
  });
  return [
    {
      kind: 'table',
      caption: caption('表', '等级有变化的场景'),
      columns: [
        { title: '场景', share: 40 },
        { title: '上次', share: 20, align: 'center' },
        { title: '本次', share: 20, align: 'center' },
        { title: '变化', share: 20, align: 'center' },
      ],
      rows,
    },
  ];
}
