import type { ChapterId } from './chapters.ts';

/** Every chapter of the diagnosis report as an office knows it, in the order in which they are printed. */
export const chapterNames: Readonly<Record<ChapterId, string>> = {
  summary: '摘要',
  profile: '企业概况',
  method: '方法与评测依据',
  level: '等级判定及依据',
  dimensions: '三个维度',
  scenes: '业务场景',
  evidence: '佐证材料清单',
  gaps: '短板与改进方向',
  schedule: '试点进度安排',
  comparison: '与上次诊断对比',
  openItems: '待补充项',
  signature: '签字确认',
  appendix: '附录　全部作答',
};

export const chapterIds = Object.keys(chapterNames) as readonly ChapterId[];
