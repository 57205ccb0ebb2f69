import { useCallback } from 'react';
import { comparisonMoneyOption } from '#shared/charts/exhibits/comparisonMoneyOption.ts';
import type { HallCase } from '#shared/exhibits/casesPack.ts';
import { paybackText } from '#shared/exhibits/comparisonText.ts';
import { HallChart } from '#hall/HallChart.tsx';
import { Panel } from '#hall/Panel.tsx';
import { EffectTable } from '../pieces/EffectTable.tsx';
import styles from './Comparison.module.css';

/** What was measured and what it cost, before and after. */
export function CaseFigures({ one }: { readonly one: HallCase }) {
  const option = useCallback((unit: number) => comparisonMoneyOption(one, unit), [one]);
  const yearly = one.money.yearlyCost;
  return (
    <div className={styles.figures}>
      <Panel title="关键指标">
        <EffectTable effects={one.effects} />
      </Panel>
      <Panel title="钱" note={`${yearly === null ? '' : `每年：${yearly.name}；`}${paybackText(one)}`}>
        <HallChart option={option} label={`${one.enterprise}的投入与每年的损失`} />
      </Panel>
    </div>
  );
}
