import { levelNames } from '../../look/levels.ts';
import type { Condition } from '../../scoring/assessment.ts';
import { conditionSubjects } from '../chapters/level.ts';
import { checkOf } from '../aim.ts';
import type { Figures } from '../figures.ts';
import type { Cell, Line, Row } from '../model.ts';
import { caption, cell, groupRow, line, row, strong, toned } from '../spans.ts';
import type { ComparisonSource, ComparisonWriter } from './source.ts';
import { turnCell } from './told.ts';

/** The three conditions of every level: what they ask for, and how they stood before and stand now. */
export const writeConditions: ComparisonWriter = (source, figures) => ({
  id: 'conditions',
  title: '等级条件前后对比',
  numbered: true,
  breakBefore: true,
  blocks: [
    { kind: 'paragraph', style: 'body', line: verdict(source, figures) },
    {
      kind: 'table',
      caption: caption('表', '各等级三个条件的前后对比'),
      columns: [
        { title: '条件', share: 27 },
        { title: '要求', share: 17, align: 'center' },
        { title: '上次', share: 14, align: 'center' },
        { title: '本次', share: 14, align: 'center' },
        { title: '变化', share: 11, align: 'center' },
        { title: '是否满足', share: 17, align: 'center' },
      ],
      rows: source.result.checks.flatMap((check) => levelRows(check.level, source, figures)),
    },
    {
      kind: 'paragraph',
      style: 'note',
      line: line(
        '判定取三个条件同时满足的最高一级。',
        ...(source.result.open.length + source.previous.result.open.length > 0
          ? ['有未作答项时，数值为“至少”，未作答的不计入。']
          : []),
      ),
    },
  ],
});

function verdict({ previous, result }: ComparisonSource, figures: Figures): Line {
  const before = strong(figures.derived('level', 'previous/result/level'));
  const after = strong(figures.derived('level', 'result/level'));
  if (previous.result.level === result.level) return line('两次均判定为', after, '。');
  return line('上次判定为', before, '，本次判定为', after, '。');
}

function levelRows(level: 1 | 2 | 3 | 4, source: ComparisonSource, figures: Figures): readonly Row[] {
  const now = checkOf(source, level);
  const before = checkOf(source.previous, level);
  const told =
    before.met === now.met
      ? now.met
        ? '两次都满足'
        : '两次都未满足'
      : now.met
        ? '本次新满足'
        : '本次不再满足';
  const tone = now.met ? 'ok' : before.met ? 'warning' : 'soft';
  return [
    groupRow(strong(levelNames[level]), '　', toned(figures.about(`result/checks/${level}`, told), tone)),
    ...now.conditions.map((condition) => {
      const was = before.conditions.find(({ kind }) => kind === condition.kind);
      return conditionRow(condition, was, `result/checks/${level}/conditions/${condition.kind}`, figures);
    }),
  ];
}

function conditionRow(now: Condition, was: Condition | undefined, path: string, figures: Figures): Row {
  const { name, unit } = conditionSubjects[now.kind];
  const figure = (field: 'required' | 'actual', root = '') => figures.value(`${root}${path}/${field}`);
  const required =
    was === undefined || was.required === now.required
      ? cell('不少于 ', figure('required'), unit)
      : {
          lines: [
            line('上次 ', figure('required', 'previous/'), unit),
            line('本次 ', figure('required'), unit),
          ],
        };
  return row(
    cell(name),
    required,
    cell(figure('actual', 'previous/'), unit),
    cell(figure('actual'), unit),
    cell(figures.derived('difference', `${path}/actual`, `previous/${path}/actual`)),
    metCell(now, was?.met ?? false, path, figures),
  );
}

function metCell(now: Condition, before: boolean, path: string, figures: Figures): Cell {
  const { unit } = conditionSubjects[now.kind];
  if (now.met) return before ? cell(toned('满足', 'ok')) : turnCell('better', figures.about(path, '新满足'));
  const missing = figures.about(path, `差 ${now.missing}${unit}`);
  return before ? turnCell('worse', missing) : cell(toned(missing, 'soft'));
}
