import { levelNames, type Level } from '../look/levels.ts';
import type { HallContent } from './hallContent.ts';
import { priceBands, type MarketFilter, type MarketKey } from './marketFilter.ts';
import { wanFigure, wanText } from './money.ts';
import type { QuestionChange, Solution } from './solutionsPack.ts';

type Names = Pick<HallContent, 'instrument' | 'policy'>;

export const marketKeyNames: Readonly<Record<MarketKey, string>> = {
  scene: '场景',
  level: '等级',
  price: '起价',
  industry: '行业',
};

/** A filter's value in words: a scene's or an industry's name, 三级, a price band; an id that nobody knows as it stands. */
export function filterText(key: MarketKey, filter: MarketFilter, names: Names): string {
  const value = filter[key];
  if (value === null) return '不限';
  if (key === 'scene') return sceneName(String(value), names);
  if (key === 'level') return levelNames[value as Level];
  if (key === 'price') return priceBands.find(({ id }) => id === value)?.name ?? String(value);
  return industryName(String(value), names);
}

export function sceneName(scene: string, { instrument }: Pick<Names, 'instrument'>): string {
  return instrument.scenes.find(({ id }) => id === scene)?.name ?? scene;
}

export function industryName(industry: string, { policy }: Pick<Names, 'policy'>): string {
  return policy.industries.find(({ id }) => id === industry)?.name ?? industry;
}

/** `2～5 万元`, or one price. */
export function priceText({ cost: { low, high } }: Solution): string {
  return low === high ? wanText(low) : `${wanFigure(low)}～${wanText(high)}`;
}

/** What it raises: `质量管理 → 三级`; where it raises nothing, that it helps with the foundation. */
export function raisesTexts({ raises }: Solution, names: Names): readonly string[] {
  return raises.map(({ scene, level }) => `${sceneName(scene, names)} → ${levelNames[level]}`);
}

export function industriesText({ industries }: Solution, names: Names): string {
  return industries === 'all'
    ? '所有行业'
    : industries.map((industry) => industryName(industry, names)).join('、');
}

/** What a solution does to the answer of a question, in words. */
export function changeText(change: QuestionChange, { instrument }: Pick<Names, 'instrument'>): string {
  const question = instrument.questions.find(({ id }) => id === change.question);
  const name = question?.name ?? change.question;
  const label = (key: string) => question?.options.find((option) => option.key === key)?.label ?? key;
  if (change.kind === 'raises') return `“${name}”提高 ${change.steps} 档`;
  if (change.kind === 'reaches') return `“${name}”至少达到：${label(change.option)}`;
  return `“${name}”增加：${change.options.map(label).join('、')}`;
}
