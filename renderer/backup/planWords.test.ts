import { expect, test } from 'vitest';
import type { RestorePlan, TablePlan } from './planRestore.ts';
import { countsInWords, deletedInWords, planInWords, warningsOf } from './planWords.ts';
import { restoredTables } from './restoredTables.ts';

const none: TablePlan = { missing: [], changed: [], onlyHere: [], same: 0 };
const gone = (id: string) => ({ table: 'enterprises', op: 'delete', id }) as const;
const plan: RestorePlan = {
  tables: {
    ...(Object.fromEntries(restoredTables.map((name) => [name, none])) as RestorePlan['tables']),
    enterprises: { ...none, onlyHere: [gone('a'), gone('b')] },
    sessions: { ...none, onlyHere: [gone('c')] },
    removals: { ...none, onlyHere: [gone('enterprise/x')] },
  },
  damaged: [],
  lost: 0,
  foreign: 0,
  names: { missing: [], changed: [], onlyHere: [] },
  sequence: 1,
};

test('counts are told without zeros', () => {
  expect(planInWords(plan, 'onlyHere')).toBe('2 家企业、1 次诊断、1 条删除记录');
  expect(deletedInWords(plan)).toBe('2 家企业、1 次诊断');
  expect(planInWords(plan, 'missing')).toBe('');
  expect(countsInWords((table) => (table === 'answers' ? 12_345 : 0))).toBe('12,345 条答案');
});

test('damage is named, and it is said what follows from it', () => {
  expect(warningsOf(plan)).toEqual([]);
  const damaged = [{ table: 'sessions', id: 's1' }] as const;
  expect(warningsOf({ ...plan, damaged, lost: 2, foreign: 3 })).toEqual([
    '备份中 1 次诊断已损坏、无法恢复，本机的内容保持不变：诊断 s1。',
    '备份制作时已缺少 2 段记录，其中的内容无法恢复，恢复后请核对最近的诊断。',
    '因为备份不完整，只在本机的内容一律保留，不会删除。',
    '备份中有 3 处改动属于更新版本的软件，当前版本无法恢复它们。',
  ]);
});
