import { useCallback, useMemo } from 'react';
import { fundsOption } from '#shared/charts/exhibits/fundsOption.ts';
import { fundsOf } from '#shared/exhibits/funds.ts';
import { fundsSelected, fundsSelection, investmentRange } from '#shared/exhibits/fundsSelection.ts';
import type { ExhibitProps } from '../exhibit.ts';
import { HallChart } from '#hall/HallChart.tsx';
import { Panel } from '#hall/Panel.tsx';
import two from '../twoPanels.module.css';
import { CappedAwards } from './CappedAwards.tsx';
import styles from './Funds.module.css';
import { SubsidyReckoner } from './SubsidyReckoner.tsx';

/** Where the money comes from and goes to; what the plan gives no total for; and the reckoner of the subsidy. */
export function FundsStage({ content: { policy }, selected, onSelect }: ExhibitProps) {
  const flow = useMemo(() => fundsOf(policy), [policy]);
  const { part, investment } = fundsSelection(selected);
  const option = useCallback((unit: number) => fundsOption(flow, part, unit), [flow, part]);
  return (
    <div className={two.two}>
      <Panel title="从来源到用途">
        <div className={styles.flow}>
          <div className={styles.sankey}>
            <HallChart
              option={option}
              label="资金从来源到用途"
              onPick={(key) => onSelect(key === part ? null : key)}
            />
          </div>
          <CappedAwards policy={policy} />
        </div>
      </Panel>
      <Panel title="投入多少，补多少" note={policy.transformationSubsidy.clause}>
        <SubsidyReckoner
          policy={policy}
          investment={investment ?? investmentRange.start}
          onChange={(yuan) => onSelect(fundsSelected({ part: null, investment: yuan }))}
        />
      </Panel>
    </div>
  );
}
