import type { SyncTableName } from './syncTables.ts';

/** Every table of the protocol as a person knows its rows. */
const names: Readonly<Record<SyncTableName, string>> = {
  enterprises: '企业',
  sessions: '诊断',
  answers: '答案',
  sceneRatings: '场景评级',
  evidence: '佐证',
  seals: '封存',
  removals: '删除记录',
  statistics: '汇总统计',
  activities: '活动',
  usageCounts: '使用次数',
  signIns: '签到',
  selfChecks: '自测',
  demands: '需求登记',
  siteChecks: '现场检查',
  satisfactions: '满意度',
};

/** What the rows of a table are called. A table of a newer app stands for itself. */
export function tableName(table: string): string {
  return Object.hasOwn(names, table) ? names[table as SyncTableName] : table;
}

/** One table's share of a count. */
export type KindCount = { readonly table: string; readonly name: string; readonly count: number };

/** Counts by table in the tables' order, without zeros; those that this app does not know come last. */
export function kindCounts(counts: Readonly<Record<string, number>>): readonly KindCount[] {
  const known = Object.keys(names).filter((table) => Object.hasOwn(counts, table));
  const newer = Object.keys(counts).filter((table) => !Object.hasOwn(names, table));
  return [...known, ...newer]
    .map((table) => ({ table, name: tableName(table), count: counts[table] ?? 0 }))
    .filter(({ count }) => count > 0);
}
