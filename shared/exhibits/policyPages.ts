import { levelNames } from '../look/levels.ts';
import type { PolicyPack } from '../policy/policyPack.ts';
import { awardAmountText, awardsByClause, awardTargetNames, awardTargets } from './awardAmount.ts';
import type { ExhibitTable, ExhibitText } from './exhibitText.ts';
import { percentText, wanText, yuanPerWan } from './money.ts';
import { subsidiesAt } from './subsidyAt.ts';
import { timelineText } from './timelineText.ts';

export const policyPageIds = ['subsidy', 'awards', 'who', 'phases', 'caveat'] as const;
export type PolicyPageId = (typeof policyPageIds)[number];

/** One page of 政策宣贯 for visitors. `name`: as on its button. */
export type PolicyPage = ExhibitText & { readonly id: PolicyPageId; readonly name: string };

/** The pages in their order, all from the policy pack; `today` as YYYY-MM-DD, `investment` of the reckoner in 元. */
export function policyPages(
  policy: PolicyPack,
  { today, investment }: { readonly today: string; readonly investment: number },
): readonly PolicyPage[] {
  const source = `依据：${policy.source}`;
  return [
    { id: 'subsidy', name: '改造补助', source, ...subsidyPage(policy, investment) },
    { id: 'awards', name: '各项奖励', source, ...awardsPage(policy) },
    { id: 'who', name: '谁能申报', source, ...whoPage(policy) },
    { id: 'phases', name: '推进阶段', ...timelineText(policy, today, null) },
    { id: 'caveat', name: '申报须知', source, ...caveatPage(policy) },
  ];
}

type Page = Omit<PolicyPage, 'id' | 'name' | 'source'>;

const text = (name: string) => ({ name, align: 'text' as const });
const number = (name: string) => ({ name, align: 'number' as const });

function subsidyPage(policy: PolicyPack, investment: number): Page {
  const rule = policy.transformationSubsidy;
  const subsidies = subsidiesAt(policy, investment);
  const most = Math.max(0, ...subsidies.map(({ cap }) => cap));
  return {
    headline: subsidies.length === 0 ? '本政策没有改造补助' : `做数字化改造，每家最高补 ${wanText(most)}`,
    explanation: `${rule.clause}：${rule.method}`,
    tables: [
      {
        caption: `改造投入 ${wanText(investment)} 时的补助`,
        columns: [
          text('改造后等级'),
          number('比例'),
          number('每家上限'),
          number('约投入多少封顶'),
          number('补助'),
          number('企业自付'),
        ],
        rows: subsidies.map(({ level, rate, cap, fullAt, amount, own }) => [
          levelNames[level],
          percentText(rate),
          wanText(cap),
          fullAt === null ? '—' : wanText(Math.ceil(fullAt / yuanPerWan) * yuanPerWan),
          wanText(amount),
          wanText(own),
        ]),
      },
    ],
  };
}

function awardsPage(policy: PolicyPack): Page {
  const clauses = awardsByClause(policy);
  const forEnterprises = policy.awards.filter(({ target }) => target === 'enterprise');
  const most = Math.max(0, ...forEnterprises.map(({ cap }) => cap));
  return {
    headline:
      policy.awards.length === 0
        ? '本政策没有列出奖励'
        : `${policy.awards.length} 项奖励，其中 ${forEnterprises.length} 项直接给企业`,
    explanation: `给企业的单项最高 ${wanText(most)}；金额均为上限，条款见每行`,
    tables: [
      {
        caption: '奖励、金额与条款',
        columns: [text('条款'), text('奖励'), text('给谁'), number('金额')],
        rows: clauses.flatMap(({ clause, awards }) =>
          awards.map((award) => [clause, award.name, awardTargetNames[award.target], awardAmountText(award)]),
        ),
      },
    ],
  };
}

function whoPage(policy: PolicyPack): Page {
  const pilots = policy.targets.find(({ id }) => id === 'pilots');
  const counted = pilots === undefined ? '' : `，试点共 ${pilots.value} ${pilots.unit}`;
  const by = awardTargets.flatMap((target) => {
    const own = policy.awards.filter((award) => award.target === target);
    return own.length === 0 ? [] : [[awardTargetNames[target], own.map(asWritten).join('；')]];
  });
  return {
    headline: `试点面向 ${policy.industries.length} 个细分行业的中小企业`,
    explanation: `${policy.counties.length} 个县（市、区）${counted}${pilots?.note === undefined ? '' : `，${pilots.note}`}`,
    tables: [
      { caption: '申报主体与可申报的奖励', columns: [text('主体'), text('可申报')], rows: by },
      {
        caption: '试点行业',
        columns: [text('重点行业'), text('细分行业')],
        rows: [...new Set(policy.industries.map(({ cluster }) => cluster))].map((cluster) => [
          cluster,
          policy.industries
            .filter((industry) => industry.cluster === cluster)
            .map(({ name }) => name)
            .join('、'),
        ]),
      },
    ],
  };
}

function asWritten({ name, hint }: PolicyPack['awards'][number]): string {
  return hint === undefined ? name : `${name}（${hint}）`;
}

function caveatPage(policy: PolicyPack): Page {
  const { batches, honours } = policy.transformationSubsidy;
  const rows: ExhibitTable['rows'] = [
    ['金额', policy.caveat],
    ['批次', batches.rule],
    ['荣誉', honours.rule],
    ['出资', policy.funds.principle],
    ['发文', policy.source],
  ];
  return {
    headline: '金额都是“最高”，以当期申报通知为准',
    explanation: '这里给出的是测算，不是承诺；申报前请与促进中心核对',
    tables: [{ caption: '申报须知', columns: [text('事项'), text('说明')], rows }],
  };
}
