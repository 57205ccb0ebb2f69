import { useMemo, useState, type ReactNode } from 'react';
import { investmentRange } from '#shared/exhibits/fundsSelection.ts';
import { policyPages, type PolicyPageId } from '#shared/exhibits/policyPages.ts';
import type { PolicyPack } from '#shared/policy/policyPack.ts';
import { ExhibitHead } from '#hall/ExhibitHead.tsx';
import frame from '../ExhibitStage.module.css';
import { HallSurface } from '#hall/HallSurface.tsx';
import { PolicyBar } from './PolicyBar.tsx';
import { PolicyPageStage } from './PolicyPageStage.tsx';

type Props = {
  readonly policy: PolicyPack;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly onBack?: () => void;
  /** The one thing that a visitor is invited to do, at the right end of the bar. */
  readonly action?: ReactNode;
};

/**
 * 政策宣贯 for visitors: subsidy with its reckoner, awards, who may apply, phases, what to mind; all from the policy pack.
 * Keys: left and right to the next page. Fills what it is put into.
 */
export function PolicyScreen({ policy, today, onBack, action }: Props) {
  const [current, setCurrent] = useState<PolicyPageId>('subsidy');
  const [investment, setInvestment] = useState<number>(investmentRange.start);
  const pages = useMemo(() => policyPages(policy, { today, investment }), [policy, today, investment]);
  const page = pages.find(({ id }) => id === current) ?? pages[0];
  if (page === undefined) return null;
  return (
    <HallSurface>
      <div className={frame.stage} data-page={page.id}>
        <ExhibitHead text={page} />
        <main key={page.id} className={frame.exhibit} aria-label={page.name}>
          <PolicyPageStage
            policy={policy}
            today={today}
            page={page}
            investment={investment}
            onInvest={setInvestment}
          />
        </main>
        <PolicyBar
          pages={pages}
          current={page.id}
          onOpen={setCurrent}
          {...(onBack === undefined ? {} : { onBack })}
          action={action}
        />
      </div>
    </HallSurface>
  );
}
