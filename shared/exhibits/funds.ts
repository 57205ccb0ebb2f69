import type { PolicyPack } from '../policy/policyPack.ts';
import { shareOf } from './money.ts';

/** Where money comes from or goes to. `bound`: how firmly the plan states the amount. */
export type FundNode = {
  readonly id: FundPart;
  readonly name: string;
  readonly yuan: number;
  readonly bound: 'exact' | 'atLeast' | 'atMost';
  readonly note: string;
};

export type FundPart = 'central' | 'local' | 'transformation' | 'services' | 'undivided' | 'supplement';

export type FundLink = { readonly from: FundPart; readonly to: FundPart; readonly yuan: number };
export type FundFlow = { readonly nodes: readonly FundNode[]; readonly links: readonly FundLink[] };

/**
 * The money from its sources to its uses, with the amounts that the plan gives and no others. Of the central money at least a
 * share is for transformation and at most another one for services; what neither says is `undivided`. The local money
 * supplements the central one, and the plan does not divide it.
 */
export function fundsOf({ funds }: PolicyPack): FundFlow {
  const transformation = shareOf(funds.central, funds.centralToTransformationMin);
  const services = Math.min(
    shareOf(funds.central, funds.centralToServicesMax),
    funds.central - transformation,
  );
  const undivided = funds.central - transformation - services;
  const nodes: readonly FundNode[] = [
    { id: 'central', name: '中央财政奖补资金', yuan: funds.central, bound: 'exact', note: '中央财政安排' },
    { id: 'local', name: '地方配套资金', yuan: funds.local, bound: 'exact', note: '地方财政安排' },
    {
      id: 'transformation',
      name: '企业数字化改造',
      yuan: transformation,
      bound: 'atLeast',
      note: '直接补给实施改造的试点企业',
    },
    { id: 'services', name: '数字化服务提升', yuan: services, bound: 'atMost', note: '用于提升数字化服务' },
    { id: 'undivided', name: '方案未分到用途', yuan: undivided, bound: 'exact', note: '方案没有写明用途' },
    {
      id: 'supplement',
      name: '补充中央资金',
      yuan: funds.local,
      bound: 'exact',
      note: '方案没有再分到用途',
    },
  ];
  const links: readonly FundLink[] = [
    { from: 'central', to: 'transformation', yuan: transformation },
    { from: 'central', to: 'services', yuan: services },
    { from: 'central', to: 'undivided', yuan: undivided },
    { from: 'local', to: 'supplement', yuan: funds.local },
  ];
  return { nodes: nodes.filter(({ yuan }) => yuan > 0), links: links.filter(({ yuan }) => yuan > 0) };
}
