import { batchNames } from '../../model/batchNames.ts';
import { levelNames, type Level } from '../../look/levels.ts';
import { enterpriseSize } from '../../model/enterpriseSize.ts';
import { closingState } from '../../model/session.ts';
import type { TargetLevel } from '../../scoring/levelRule.ts';
import { numberCell, textCell } from './cells.ts';
import { sessionColumns } from './sessionColumns.ts';
import { sheetsOf, type BookSheet, type SheetColumn } from './sheet.ts';
import type { BookSession, BookSource } from './source.ts';

const targets: readonly TargetLevel[] = [1, 2, 3, 4];

/** 诊断一览: one row per session with everything that stands once for it. */
export function overviewSheets(source: BookSource): readonly BookSheet[] {
  return sheetsOf('诊断一览', columnsOf(source), source.sessions, 1);
}

type Column = SheetColumn<BookSession>;

function columnsOf(source: BookSource): readonly Column[] {
  return [...sessionColumns, ...enterpriseColumns(source), ...resultColumns(source), ...ownColumns];
}

function enterpriseColumns({ policy }: BookSource): readonly Column[] {
  const industries = new Map(policy.industries.map(({ id, name }) => [id, name]));
  const column = (title: string, width: number, cell: Column['cell']): Column => ({ title, width, cell });
  return [
    column('行业', 14, ({ bundle: { enterprise } }) =>
      textCell(industries.get(enterprise.industry) ?? enterprise.industry),
    ),
    column('县（市、区）', 12, ({ bundle: { enterprise } }) => textCell(enterprise.county)),
    column('企业规模', 10, ({ bundle: { enterprise } }) =>
      textCell(
        enterpriseSize(policy.enterpriseSize.bands, enterprise.headcount, enterprise.revenueWan) ?? '',
      ),
    ),
    column('从业人数', 10, ({ bundle: { enterprise } }) => numberCell(enterprise.headcount)),
    column('年营业收入（万元）', 14, ({ bundle: { enterprise } }) => numberCell(enterprise.revenueWan)),
    column('规上企业', 10, ({ bundle: { enterprise } }) => textCell(enterprise.aboveScale ? '是' : '否')),
    column('试点批次', 10, ({ bundle: { enterprise } }) =>
      textCell(enterprise.batch === null ? '' : batchNames[enterprise.batch]),
    ),
  ];
}

function resultColumns({ dimensions }: BookSource): readonly Column[] {
  const level = (title: string, place: 0 | 1): Column => ({
    title,
    width: 10,
    cell: ({ result }) => textCell(levelNames[result.levelRange[place]]),
  });
  const counts = (name: string, field: 'scenesAtLeast' | 'constraintScenesAtLeast'): readonly Column[] =>
    targets.map((target) => ({
      title: `${name}${levelNames[target]}及以上（个）`,
      width: 13,
      cell: ({ result }) => numberCell(result[field][target]),
    }));
  return [
    level('等级（至少）', 0),
    level('等级（最高）', 1),
    { title: '综合得分（至少）', width: 12, cell: ({ result }) => numberCell(result.score) },
    { title: '综合得分（最高）', width: 12, cell: ({ result }) => numberCell(result.scoreAtMost) },
    ...dimensions.map(({ id, title }): Column => ({
      title,
      width: 14,
      cell: ({ result }) => numberCell(result.dimensions.find((row) => row.id === id)?.score ?? null),
    })),
    ...counts('场景', 'scenesAtLeast'),
    ...counts('约束性场景', 'constraintScenesAtLeast'),
    { title: '未答项（个）', width: 10, cell: ({ result }) => numberCell(result.open.length) },
  ];
}

const ownColumns: readonly Column[] = [
  {
    title: '目标等级',
    width: 10,
    cell: ({ bundle: { session } }) =>
      textCell(session.target === null ? '' : levelNames[session.target as Level]),
  },
  {
    title: '佐证材料（份）',
    width: 12,
    cell: ({ bundle }) => (bundle.evidence === undefined ? null : numberCell(bundle.evidence.length)),
  },
  {
    title: '状态',
    width: 10,
    cell: ({ bundle: { session } }) => textCell(closingState(session) ?? '未封存'),
  },
  { title: '诊断顾问', width: 12, cell: ({ bundle: { session } }) => textCell(session.consultant) },
  {
    title: '参加人员',
    width: 20,
    cell: ({ bundle: { session } }) => textCell(session.participants.join('、')),
  },
  { title: '痛点', width: 30, cell: ({ bundle: { session } }) => textCell(session.painPoints.join('；')) },
  { title: '访谈记录', width: 40, cell: ({ bundle: { session } }) => textCell(session.notes) },
  { title: '示例', width: 8, cell: ({ bundle: { session } }) => textCell(session.sample ? '是' : '否') },
  { title: '指标包', width: 16, cell: ({ packReference }) => textCell(packReference.id) },
  { title: '指标包版本', width: 12, cell: ({ packReference }) => textCell(packReference.version) },
  { title: '诊断编号', width: 38, cell: ({ bundle: { session } }) => textCell(session.id) },
];
