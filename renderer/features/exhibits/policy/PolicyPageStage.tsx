import { useCallback, useMemo } from 'react';
import { timelineOption } from '#shared/charts/exhibits/timelineOption.ts';
import type { PolicyPage } from '#shared/exhibits/policyPages.ts';
import { periodsOf } from '#shared/exhibits/timeline.ts';
import type { PolicyPack } from '#shared/policy/policyPack.ts';
import { SubsidyReckoner } from '../funds/SubsidyReckoner.tsx';
import { HallChart } from '#hall/HallChart.tsx';
import { Panel } from '#hall/Panel.tsx';
import styles from './Policy.module.css';
import { PolicyTables } from './PolicyTables.tsx';

type Props = {
  readonly policy: PolicyPack;
  readonly today: string;
  readonly page: PolicyPage;
  readonly investment: number;
  readonly onInvest: (investment: number) => void;
};

/** One page: its tables, and beside them what can be played with or seen at a glance. */
export function PolicyPageStage({ policy, today, page, investment, onInvest }: Props) {
  switch (page.id) {
    case 'subsidy':
      return (
        <div className={styles.halves}>
          <Panel title="算一算" note={policy.transformationSubsidy.clause}>
            <SubsidyReckoner policy={policy} investment={investment} onChange={onInvest} />
          </Panel>
          <Panel title="按改造后的等级">
            <div className={styles.beside}>
              <PolicyTables tables={page.tables} />
              <Point name="批次">{policy.transformationSubsidy.batches.rule}</Point>
              <Point name="荣誉">{policy.transformationSubsidy.honours.rule}</Point>
              <Point name="说明">{policy.caveat}</Point>
            </div>
          </Panel>
        </div>
      );
    case 'phases':
      return (
        <Panel title="时段与今天">
          <PhasesChart policy={policy} today={today} />
        </Panel>
      );
    case 'awards':
    case 'who':
    case 'caveat':
      return (
        <div className={styles.page} data-large={page.id !== 'awards' || undefined}>
          <PolicyTables tables={page.tables} />
        </div>
      );
  }
}

function PhasesChart({ policy, today }: { readonly policy: PolicyPack; readonly today: string }) {
  const periods = useMemo(() => periodsOf(policy, today), [policy, today]);
  const option = useCallback(
    (unit: number) => timelineOption({ periods, today, selected: null, unit }),
    [periods, today],
  );
  return periods.length === 0 ? null : <HallChart option={option} label="推进时段与今天" />;
}

function Point({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <p className={styles.point}>
      <b>{name}</b>
      <span>{children}</span>
    </p>
  );
}
