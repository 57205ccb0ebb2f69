import { levelNames } from '../look/levels.ts';
import type { PolicyPack } from '../policy/policyPack.ts';
import { awardAmountText, awardsByClause } from './awardAmount.ts';
import type { ExhibitTable, ExhibitText } from './exhibitText.ts';
import { fundsOf, type FundNode } from './funds.ts';
import { fundsSelection, investmentRange } from './fundsSelection.ts';
import { fundText, percentText, wanText } from './money.ts';
import { subsidiesAt, type LevelSubsidy } from './subsidyAt.ts';

/** What the exhibit of the funds says: of the whole, of an investment, or of one part of the flow. */
export function fundsText(policy: PolicyPack, selected: string | null): ExhibitText {
  const { part, investment } = fundsSelection(selected);
  const node = fundsOf(policy).nodes.find(({ id }) => id === part);
  const frame = {
    source: `依据：${policy.source}`,
    tables: tablesOf(policy, investment ?? investmentRange.start),
  };
  if (investment !== null) return { ...frame, ...investmentWords(policy, investment) };
  return { ...frame, ...(node === undefined ? wholeWords(policy) : nodeWords(policy, node)) };
}

/** An amount with how firmly it is stated: `不少于 8,000 万元`. */
export function fundAmountText({ bound, yuan }: Pick<FundNode, 'bound' | 'yuan'>): string {
  const firmness = { exact: '', atLeast: '不少于 ', atMost: '不高于 ' }[bound];
  return `${firmness}${fundText(yuan)}`;
}

/** Which level brings most for an investment; several where they bring the same. Empty while nothing is invested. */
export function bestLevels(subsidies: readonly LevelSubsidy[]): readonly LevelSubsidy[] {
  const most = Math.max(0, ...subsidies.map(({ amount }) => amount));
  return most === 0 ? [] : subsidies.filter(({ amount }) => amount === most);
}

type Words = Pick<ExhibitText, 'headline' | 'explanation'>;

function wholeWords(policy: PolicyPack): Words {
  const { nodes } = fundsOf(policy);
  const direct = nodes.find(({ id }) => id === 'transformation');
  const total = fundText(policy.funds.total);
  return {
    headline:
      direct === undefined
        ? `专项财政资金共 ${total}`
        : `${total}里，${fundAmountText(direct)}直接补给企业改造`,
    explanation: `原则：${policy.funds.principle}。没有总额的奖励只写单项上限，不作估算`,
  };
}

function nodeWords(policy: PolicyPack, node: FundNode): Words {
  const { centralToTransformationMin, centralToServicesMax } = policy.funds;
  const rule = {
    transformation: `中央资金的 ${percentText(centralToTransformationMin)} 以上`,
    services: `中央资金的 ${percentText(centralToServicesMax)} 以内`,
  }[node.id as string];
  return {
    headline: `${node.name}：${fundAmountText(node)}`,
    explanation: rule === undefined ? node.note : `${rule}；${node.note}`,
  };
}

function investmentWords(policy: PolicyPack, investment: number): Words {
  const subsidies = subsidiesAt(policy, investment);
  const best = bestLevels(subsidies);
  const amount = best[0]?.amount ?? 0;
  const names = best.map(({ level }) => levelNames[level]).join('、');
  return {
    headline:
      best.length === 0
        ? '拖动投入金额，看能补多少'
        : `投入 ${wanText(investment)}，做到${names}补得最多：${wanText(amount)}`,
    explanation: `${policy.transformationSubsidy.clause}：${policy.transformationSubsidy.method}`,
  };
}

function tablesOf(policy: PolicyPack, investment: number): readonly ExhibitTable[] {
  const text = (name: string) => ({ name, align: 'text' as const });
  const number = (name: string) => ({ name, align: 'number' as const });
  return [
    {
      caption: '资金从哪里来、到哪里去',
      columns: [text('资金'), number('金额'), text('说明')],
      rows: fundsOf(policy).nodes.map((node) => [node.name, fundAmountText(node), node.note]),
    },
    {
      caption: `投入 ${wanText(investment)} 的改造补助（${policy.transformationSubsidy.clause}）`,
      columns: [text('改造后等级'), number('比例'), number('上限'), number('补助'), number('企业自付')],
      rows: subsidiesAt(policy, investment).map(({ level, rate, cap, amount, own }) => [
        levelNames[level],
        percentText(rate),
        wanText(cap),
        wanText(amount),
        wanText(own),
      ]),
    },
    {
      caption: '只有单项上限、方案未给总额的奖励',
      columns: [text('条款'), text('奖励'), number('单项金额')],
      rows: awardsByClause(policy).flatMap(({ clause, awards }) =>
        awards.map((award) => [clause, award.name, awardAmountText(award)]),
      ),
    },
  ];
}
