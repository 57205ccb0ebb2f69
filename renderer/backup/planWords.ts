import type { RestorePlan, TablePlan } from './planRestore.ts';
import { keptTables, type RestoredTable } from './restoredTables.ts';

/** How the rows of each table are named and counted, in the order in which people ask for them. */
export const tableWords: Readonly<Record<RestoredTable, { readonly name: string; readonly unit: string }>> = {
  enterprises: { name: '企业', unit: '家' },
  sessions: { name: '诊断', unit: '次' },
  answers: { name: '答案', unit: '条' },
  sceneRatings: { name: '场景评级', unit: '条' },
  evidence: { name: '佐证材料', unit: '份' },
  seals: { name: '封存记录', unit: '份' },
  removals: { name: '删除记录', unit: '条' },
  activities: { name: '活动', unit: '场' },
  demands: { name: '需求登记', unit: '条' },
  siteChecks: { name: '现场检查', unit: '次' },
  satisfactions: { name: '满意度评价', unit: '份' },
  conflicts: { name: '需要决定的冲突', unit: '处' },
  packs: { name: '指标包', unit: '个' },
  settings: { name: '设置', unit: '项' },
};

export const tablesInWords = Object.keys(tableWords) as readonly RestoredTable[];

/** Counts as a person reads them, without the zeros: 2 家企业、5 次诊断. Empty where there is nothing. */
export function countsInWords(countOf: (table: RestoredTable) => number): string {
  return tablesInWords
    .filter((table) => countOf(table) > 0)
    .map((table) => {
      const { name, unit } = tableWords[table];
      return `${countOf(table).toLocaleString('zh-CN')} ${unit}${name}`;
    })
    .join('、');
}

/** How much of one kind a plan holds, in words. */
export function planInWords(plan: RestorePlan, list: Exclude<keyof TablePlan, 'same'>): string {
  return countsInWords((table) => plan.tables[table][list].length);
}

/** What an exact restore deletes, in words. */
export function deletedInWords(plan: RestorePlan): string {
  return countsInWords((table) => (keptTables.includes(table) ? 0 : plan.tables[table].onlyHere.length));
}

/** What is wrong with a backup, a sentence each; nothing where it is whole. */
export function warningsOf({ damaged, lost, foreign }: RestorePlan): readonly string[] {
  const rows = countsInWords((table) => damaged.filter((row) => row.table === table).length);
  const ids = damaged.map(({ table, id }) => `${tableWords[table].name} ${id}`);
  const more = ids.length > mostNamed ? ` 等 ${ids.length} 条` : '';
  return [
    ...(damaged.length > 0
      ? [`备份中 ${rows}已损坏、无法恢复，本机的内容保持不变：${ids.slice(0, mostNamed).join('、')}${more}。`]
      : []),
    ...(lost > 0 ? [`备份制作时已缺少 ${lost} 段记录，其中的内容无法恢复，恢复后请核对最近的诊断。`] : []),
    ...(damaged.length + lost > 0 ? ['因为备份不完整，只在本机的内容一律保留，不会删除。'] : []),
    ...(foreign > 0 ? [`备份中有 ${foreign} 处改动属于更新版本的软件，当前版本无法恢复它们。`] : []),
  ];
}

const mostNamed = 20;
