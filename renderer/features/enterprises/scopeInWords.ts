import type { DeletionCounts } from '#data/deletion.ts';

/** What a deletion takes with it, in words: 企业档案，连同 2 次诊断、31 条答案与评级. */
export function scopeInWords(kind: 'enterprise' | 'session', counts: DeletionCounts): string {
  const parts = [
    [kind === 'enterprise' ? counts.sessions : 0, '次诊断'],
    [counts.items, '条答案与评级'],
    [counts.evidence, '份佐证材料'],
    [counts.seals, '份封存记录'],
    [counts.siteChecks, '次现场检查'],
    [counts.satisfactions, '份满意度评价'],
  ] as const;
  const told = parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count.toLocaleString('zh-CN')} ${unit}`)
    .join('、');
  const subject = kind === 'enterprise' ? '企业档案' : '这次诊断';
  return told === '' ? subject : `${subject}，连同 ${told}`;
}
