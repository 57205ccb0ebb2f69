import { formatDate } from '../look/formatDate.ts';
import type { HallFigures } from './hallContent.ts';
import { levelCounts } from './levelRows.ts';

const merged = '少于 5 家的分组已合并';

/** Where figures come from, in one line; said by every exhibit that shows them. */
export function figuresSource({ source, statistics }: HallFigures): string {
  const base = levelCounts(statistics, null, null)?.base ?? 0;
  const [first] = statistics;
  const day = first === undefined ? '' : `，截至 ${formatDate(first.asOf)}`;
  switch (source) {
    case 'platform':
      return `数据：中心平台汇总${day} · ${base} 家已诊断企业 · ${merged}`;
    case 'desk':
      return `数据：本机的诊断${day} · ${base} 家企业 · ${merged}`;
    case 'sample':
      return `数据：示例数据集，并非真实统计 · ${base} 家虚构企业 · ${merged}`;
  }
}
