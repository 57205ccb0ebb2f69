import type { Removal } from '#shared/model/removal.ts';

/** What went with a deleted subject, in words; empty where nothing did. */
export function removedInWords({ kind, removed }: Pick<Removal, 'kind' | 'removed'>): string {
  const parts = [
    [kind === 'enterprise' ? removed.sessions : 0, '次诊断'],
    [removed.items, '条答案与评级'],
    [kind === 'evidence' ? 0 : removed.evidence, '份佐证材料'],
  ] as const;
  const told = parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count.toLocaleString('zh-CN')} ${unit}`);
  return told.length === 0 ? '' : `连同 ${told.join('、')}`;
}
