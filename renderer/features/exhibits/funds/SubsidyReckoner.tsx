import { bestLevels } from '#shared/exhibits/fundsText.ts';
import { percentText, wanFigure, wanText } from '#shared/exhibits/money.ts';
import { subsidiesAt } from '#shared/exhibits/subsidyAt.ts';
import type { PolicyPack } from '#shared/policy/policyPack.ts';
import { LevelMark } from '../pieces/LevelMark.tsx';
import { InvestmentSlider } from './InvestmentSlider.tsx';
import styles from './Reckoner.module.css';
import { SubsidyChart } from './SubsidyChart.tsx';

type Props = {
  readonly policy: PolicyPack;
  /** 元. */
  readonly investment: number;
  readonly onChange: (investment: number) => void;
};

/** An investment is dragged, and the subsidy at each level follows: rate times investment, at most the cap. */
export function SubsidyReckoner({ policy, investment, onChange }: Props) {
  const subsidies = subsidiesAt(policy, investment);
  const best = bestLevels(subsidies);
  return (
    <div className={styles.reckoner}>
      <ul className={styles.levels} aria-label="各等级的补助" aria-live="polite">
        {subsidies.map((one) => (
          <li key={one.level} data-best={best.some(({ level }) => level === one.level) || undefined}>
            <span>
              <LevelMark level={one.level} /> 补 {percentText(one.rate)}
            </span>
            <b>
              {wanFigure(one.amount)}
              <small> 万元</small>
            </b>
            <span>
              最高 {wanText(one.cap)}
              {one.capped && ' · 已到上限'}
            </span>
            <span>自付 {wanText(one.own)}</span>
          </li>
        ))}
      </ul>
      <div className={styles.chart}>
        <SubsidyChart policy={policy} investment={investment} />
      </div>
      <InvestmentSlider investment={investment} onChange={onChange} />
    </div>
  );
}
