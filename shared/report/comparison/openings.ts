import type { Figures } from '../figures.ts';
import type { Cell, Line, Row } from '../model.ts';
import { caption, cell, groupRow, line, row, toned } from '../spans.ts';
import type { ItemChange, Turn } from './changes.ts';
import type { ComparisonSource, ComparisonWriter } from './source.ts';
import { pathsOf, starred } from './told.ts';

const groups: readonly { readonly turn: Turn; readonly title: string }[] = [
  { turn: 'answered', title: '新作答或新评定（上次未作答）' },
  { turn: 'opened', title: '转为待补充（上次已作答）' },
  { turn: 'open', title: '两次都待补充' },
  { turn: 'added', title: '本次采用的版本新增' },
  { turn: 'dropped', title: '本次采用的版本取消' },
];

/** What only one of the sessions can tell; left out where both answered the same items. */
export const writeOpenings: ComparisonWriter = (source, figures) => {
  const rows = groups.flatMap(({ turn, title }): readonly Row[] => {
    const changes = source.changes.filter((change) => change.turn === turn);
    return changes.length === 0
      ? []
      : [groupRow(title), ...changes.map((change) => itemRow(change, source, figures))];
  });
  if (rows.length === 0) return null;
  return {
    id: 'openings',
    title: '作答范围的变化',
    numbered: true,
    breakBefore: false,
    blocks: [
      { kind: 'paragraph', style: 'body', line: overview(source, figures) },
      {
        kind: 'table',
        caption: caption('表', '不计进退的题目和场景'),
        columns: [
          { title: '类别', share: 12, align: 'center' },
          { title: '名称', share: 32 },
          { title: '上次', share: 28, align: 'center' },
          { title: '本次', share: 28, align: 'center' },
        ],
        rows,
      },
    ],
  };
};

function overview({ result }: ComparisonSource, figures: Figures): Line {
  const start = '下列题目和场景只有一次有作答，或者两次都没有，不能判断进退。';
  if (result.open.length === 0) return line(start, '本次没有待补充项。');
  return line(
    start,
    '本次共有 ',
    figures.derived('count', 'result/open'),
    ' 项待补充，补齐后综合得分最高 ',
    figures.value('result/scoreAtMost'),
    ' 分，等级最高',
    figures.derived('level', 'result/levelRange/1'),
    '。',
  );
}

function itemRow(change: ItemChange, source: ComparisonSource, figures: Figures): Row {
  const { before, after } = pathsOf(change, source);
  const { kind, turn } = change;
  return row(
    cell(kind === 'scene' ? '场景' : '题目'),
    cell(starred(change)),
    turn === 'added' ? absent : sideCell(change, before, 'previous', source, figures),
    turn === 'dropped' ? absent : sideCell(change, after, 'now', source, figures),
  );
}

const absent: Cell = cell(toned('—', 'soft'));

function sideCell(
  { kind, id }: ItemChange,
  path: string,
  side: 'previous' | 'now',
  { previous, result }: ComparisonSource,
  figures: Figures,
): Cell {
  const open = (side === 'now' ? result : previous.result).open;
  if (open.some((item) => item.kind === kind && item.id === id)) {
    return cell(toned(kind === 'scene' ? '待评' : '未作答', 'warning'));
  }
  if (kind === 'scene') return cell(figures.derived('scene', `${path}/level`));
  return cell(figures.value(`${path}/score`), ' / ', figures.value(`${path}/max`), ' 分');
}
