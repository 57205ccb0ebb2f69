import type { Award, PolicyPack } from '../policy/policyPack.ts';
import { percentText, wanFigure, wanText } from './money.ts';

/** Who can be given an award, in the order that they are shown in. */
export const awardTargets = ['enterprise', 'product', 'platform', 'centre', 'county'] as const;
export type AwardTarget = (typeof awardTargets)[number];

export const awardTargetNames: Readonly<Record<AwardTarget, string>> = {
  enterprise: '企业',
  product: '“小快轻准”产品',
  platform: '工业互联网平台、产业大脑',
  centre: '数字化转型促进中心',
  county: '县（市、区）',
};

/** An award's amount as the plan gives it: never more than 最高. */
export function awardAmountText({ min, rate, cap }: Award): string {
  if (rate !== undefined) return `投资额的 ${percentText(rate)}，最高 ${wanText(cap)}`;
  return min === undefined ? `最高 ${wanText(cap)}` : `${wanFigure(min)}～${wanText(cap)}`;
}

/** The awards of a clause under its name: 资金（二）智能工厂 → its awards, highest first. */
export function awardsByClause({ awards }: PolicyPack): readonly {
  readonly clause: string;
  readonly awards: readonly Award[];
}[] {
  const clauses = [...new Set(awards.map(({ clause }) => clause))];
  return clauses.map((clause) => ({
    clause,
    awards: awards.filter((award) => award.clause === clause).toSorted((a, b) => b.cap - a.cap),
  }));
}
