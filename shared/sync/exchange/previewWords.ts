import type { ExchangeSelection } from './packageSchema.ts';

/** Rows of a package by what becomes of them. `unreadable`: a newer app made them; `conflicts` counts fields to be settled. */
export type TakenCounts = {
  readonly [Name in 'added' | 'changed' | 'deleted' | 'same' | 'conflicts' | 'unreadable']: number;
};

export const noCounts: TakenCounts = {
  added: 0,
  changed: 0,
  deleted: 0,
  same: 0,
  conflicts: 0,
  unreadable: 0,
};

/** The counts as a preview lists them, in their order. */
export const countNames: Readonly<Record<keyof TakenCounts, string>> = {
  added: '新增',
  changed: '更新',
  deleted: '删除',
  same: '与本机相同或本机较新',
  conflicts: '待决定的冲突',
  unreadable: '需升级软件才能读',
};

export const selectionNames: Readonly<Record<ExchangeSelection, string>> = {
  all: '全部',
  untold: '未上报的改动',
  chosen: '选择企业',
};

/** Whether importing would change anything. */
export function bringsAnything({ added, changed, deleted, conflicts }: TakenCounts): boolean {
  return added + changed + deleted + conflicts > 0;
}

/** What an import did, in one line: 新增 12 条、更新 3 条；1 处冲突待决定. */
export function countsInWords(counts: TakenCounts): string {
  const figure = (count: number) => count.toLocaleString('zh-CN');
  const rows = (['added', 'changed', 'deleted'] as const)
    .filter((name) => counts[name] > 0)
    .map((name) => `${countNames[name]} ${figure(counts[name])} 条`);
  const parts = [rows.length === 0 ? '没有新的内容' : rows.join('、')];
  if (counts.conflicts > 0) parts.push(`${figure(counts.conflicts)} 处冲突待决定`);
  if (counts.unreadable > 0) parts.push(`${figure(counts.unreadable)} 条需升级软件后再导入`);
  return parts.join('；');
}
