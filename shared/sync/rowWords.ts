import type { InstrumentPack, Question } from '../instrument/pack.ts';
import type { ConflictTable } from './conflictFields.ts';

/** What is needed to name a row; `name`: that of its content, where it has one (a file, a removed subject). */
export type NamedRow = {
  readonly table: ConflictTable;
  readonly rowId: string;
  readonly name: string | null;
  /** The edition of its session; null where that is not here. */
  readonly pack: InstrumentPack | null;
};

/** A row as a person knows it, without its enterprise and session: 网络建设, 生产管控, 佐证“合同.pdf”, 诊断信息. */
export function rowInWords({ table, rowId, name, pack }: NamedRow): string {
  const item = itemIn(rowId);
  switch (table) {
    case 'enterprises':
      return '企业档案';
    case 'sessions':
      return '诊断概况';
    case 'answers':
      return pack?.questions.find(({ id }) => id === item)?.name ?? `题目 ${item}`;
    case 'sceneRatings':
      return pack?.scenes.find(({ id }) => id === item)?.name ?? `场景 ${item}`;
    case 'evidence':
      return name === null ? '佐证材料' : `佐证“${name}”`;
    case 'seals':
      return `第 ${item} 次封存`;
    case 'removals':
      return name === null ? '删除记录' : `删除记录“${name}”`;
    case 'activities':
      return name === null ? '活动' : `活动“${name}”`;
    case 'demands':
      return name === null ? '需求登记' : `“${name}”的需求`;
    case 'siteChecks':
      return '现场检查';
    case 'satisfactions':
      return name === null ? '满意度评价' : `对“${name}”的满意度`;
    case 'signIns':
      return name === null ? '签到' : `“${name}”的签到`;
    case 'selfChecks':
      return '展厅自测';
    case 'usageCounts':
      return '展厅使用次数';
  }
}

/** The question that an answer's row belongs to; null for other rows, and where the edition does not know it. */
export function questionOf({ table, rowId, pack }: Omit<NamedRow, 'name'>): Question | null {
  if (table !== 'answers') return null;
  return pack?.questions.find(({ id }) => id === itemIn(rowId)) ?? null;
}

/** The session that a row belongs to, as far as its id says: ids of what belongs to a session begin with the session's. */
export function sessionInRowId(table: ConflictTable, rowId: string): string | null {
  if (table === 'sessions') return rowId;
  const isItem = table === 'answers' || table === 'sceneRatings' || table === 'seals';
  return isItem && rowId.includes(':') ? rowId.slice(0, rowId.indexOf(':')) : null;
}

function itemIn(rowId: string): string {
  return rowId.slice(rowId.indexOf(':') + 1);
}
