import { levelNames } from '../look/levels.ts';
import type { ExhibitText } from './exhibitText.ts';
import type { PublicResult } from './publicResult.ts';

/** A public result in words: what it has come to as a sentence, what it lacks, and by which instrument. */
export function publicResultText(result: PublicResult): ExhibitText {
  const { industry, sample, instrument, level, levelAtMost, distance } = result;
  const subject = industry === null ? '某企业' : `某企业（${industry}）`;
  const range =
    levelAtMost > level ? `至少${levelNames[level]}，最高${levelNames[levelAtMost]}` : levelNames[level];
  return {
    headline: `${subject}：数字化水平${range}`,
    explanation: distance,
    source: [`评测指标：${instrument}`, '企业名称不公开', ...(sample ? ['示例数据'] : [])].join(' · '),
    tables: [],
  };
}
