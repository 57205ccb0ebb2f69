import { fundsOf } from '#shared/exhibits/funds.ts';
import { fundsSelected, investmentRange } from '#shared/exhibits/fundsSelection.ts';
import { fundsText } from '#shared/exhibits/fundsText.ts';
import { subsidiesAt } from '#shared/exhibits/subsidyAt.ts';
import type { PolicyPack } from '#shared/policy/policyPack.ts';
import type { Exhibit } from '../exhibit.ts';
import { FundsStage } from './FundsStage.tsx';

/** 资金: from sources to uses, and what an investment is subsidised with. */
export const fundsExhibit: Exhibit = {
  id: 'funds',
  name: '资金',
  textOf: ({ policy }, selected) => fundsText(policy, selected),
  Stage: FundsStage,
  tour: ({ policy }) => [null, 'transformation', ...bendsOf(policy)],
  parts: ({ policy }) => fundsOf(policy).nodes.map(({ id }) => id),
};

const { step } = investmentRange;

/** The investments at which a level's subsidy reaches its cap: where the answer changes. */
function bendsOf(policy: PolicyPack): readonly (string | null)[] {
  return subsidiesAt(policy, 0).flatMap(({ fullAt }) =>
    fullAt === null ? [] : [fundsSelected({ part: null, investment: Math.ceil(fullAt / step) * step })],
  );
}
