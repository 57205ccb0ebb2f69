import type { CalloutBlock } from './model.ts';
import { line } from './spans.ts';

/** How to read the figures of the report. */
export const readingNote: CalloutBlock = {
  kind: 'callout',
  tone: 'brand',
  title: '怎样读本报告的数字',
  lines: [
    line('得分：三个维度各题得分之和，按指标包的分值精确计算，不作四舍五入；得分率为得分与满分之比。'),
    line('至少、最高：有题目未作答时，未答项按 0 计为“至少”，按满分计为“最高”。未作答不等于 0 分。'),
    line('场景等级：企业在该场景做到的最高一级；★ 为约束性场景，在等级判定中单独计数。'),
    line('颜色：灰为未入级，黄为一级，绿为二级，浅蓝为三级，深蓝为四级；颜色旁都写有等级或数字。'),
  ],
};
