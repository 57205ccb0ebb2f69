import type { InstrumentPack } from '../instrument/pack.ts';
import { levelNames } from '../look/levels.ts';
import type { PointsRange, SelfCheckEstimate } from './estimate.ts';
import { choiceOf, selfCheckTaps, type Tapped } from './taps.ts';

/** The estimate as a headline, never more precise than it is. */
export function headlineOf({ about: [low, high] }: SelfCheckEstimate): string {
  if (low === high) return `大约${levelNames[low]}`;
  if (high - low === 1) return `大约${levelNames[low]}到${levelNames[high]}`;
  return '还说不准是几级';
}

/** What the headline means: what the points allow, and what the level can still be. */
export function meaningOf({ about, range, scenes }: SelfCheckEstimate): string {
  const [low, high] = about;
  const [lowest, highest] = range;
  if (highest === 0) return '按得分还没有达到一级，场景评得再好也是未入级。';
  if (high - low > 1) {
    return `按现有回答，从${levelNames[lowest]}到${levelNames[highest]}都有可能；多答几题会更准。`;
  }
  const byScore = low === high ? levelNames[low] : `${levelNames[low]}到${levelNames[high]}`;
  if (lowest === highest) return `按得分是${byScore}。`;
  const why = scenes > 0 && lowest < low ? `，但 ${scenes} 个场景还没有评` : '';
  return `按得分是${byScore}${why}：实际不会高过${levelNames[highest]}，最低可能是${levelNames[lowest]}。`;
}

/** Points in words: “46.25 至 48.6 分”, or one number where there is no doubt. */
export function pointsInWords({ atLeast, atMost }: PointsRange): string {
  return atLeast === atMost ? `${atLeast} 分` : `${atLeast} 至 ${atMost} 分`;
}

/** What decides the level: the borders that lie next to the points, and what they ask of the scenes. */
export function decidingWords(pack: InstrumentPack, estimate: SelfCheckEstimate): readonly string[] {
  const { score, about } = estimate;
  const [low, high] = about;
  const rules = pack.levels.filter(({ level }) => level >= low && level <= high + 1);
  const borders = rules.map(({ name, minScore }) => `${name}要 ${minScore} 分`);
  const points = `得分 ${pointsInWords(score)}，满分 ${score.max} 分；${borders.join('，')}。`;
  const rule = pack.levels.find(({ level }) => level === Math.max(1, high));
  if (rule === undefined || rule.minScenes === 0) return [points];
  const constraint =
    rule.minConstraintScenes > 0 ? `，其中约束性场景不少于 ${rule.minConstraintScenes} 个` : '';
  return [points, `${rule.name}还要有 ${rule.minScenes} 个场景达到${rule.name}${constraint}。`];
}

/** What the estimate leaves out, a sentence each. */
export function leftOutWords(estimate: SelfCheckEstimate): readonly string[] {
  const { scenes, skipped, counted, banded } = estimate;
  return [
    ...(scenes > 0 ? [`${scenes} 个场景没有评：场景跟不上，等级会更低。`] : []),
    ...(skipped.length > 0
      ? [`${skipped.length} 题答了“不清楚”（${someOf(skipped)}）：最低按 0 分、最高按满分估。`]
      : []),
    ...(counted.length > 0 ? [`${counted.length} 题只问了几项，没有问是哪几项。`] : []),
    ...(banded.length > 0 ? [`${banded.length} 题选的是档次，没有用数字核算。`] : []),
    '没有看佐证材料；以顾问的现场诊断为准。',
  ];
}

/** One line of what was tapped: the question, and the answer in words; null = 不清楚. */
export type TapInWords = {
  readonly questionId: string;
  readonly name: string;
  readonly prompt: string;
  readonly answer: string | null;
  /** Whether a diagnosis can begin with the very answer. */
  readonly isExact: boolean;
};

/** Everything that was tapped, in words, in the order in which it was asked. */
export function tapsInWords(pack: InstrumentPack, tapped: Tapped): readonly TapInWords[] {
  return selfCheckTaps(pack).map((tap) => {
    const { questionId, name, prompt, things } = tap;
    const choice = choiceOf(tap, tapped);
    const of = things.length > 0 && choice?.exact === null ? `${things.length} 项中的 ` : '';
    const answer = choice === undefined ? null : `${of}${choice.label}`;
    return { questionId, name, prompt, answer, isExact: choice !== undefined && choice.exact !== null };
  });
}

function someOf(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 3).join('、')}等` : names.join('、');
}
