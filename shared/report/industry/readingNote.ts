import type { CalloutBlock } from '../model.ts';
import { line } from '../spans.ts';

/** How to read the figures of the report over several enterprises. */
export const industryReadingNote: CalloutBlock = {
  kind: 'callout',
  tone: 'brand',
  title: '怎样读本报告的数字',
  lines: [
    line('企业数：每家企业只计最近一次诊断；企业只以 5 家及以上的组出现，较小的组已合并或不单列。'),
    line('“不足 5 家”“不单列”：为避免推算出少数企业的情况而不列出的数字，不等于 0。'),
    line('未答、待评：不当作 0 分或 0 级，不参加平均，在数字旁另列企业数。'),
    line('颜色：灰为未入级，黄为一级，绿为二级，浅蓝为三级，深蓝为四级；★ 为约束性场景。'),
  ],
};
