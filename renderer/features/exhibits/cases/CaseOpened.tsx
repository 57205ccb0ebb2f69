import { useCallback, useMemo } from 'react';
import { sceneStepsOption } from '#shared/charts/exhibits/sceneStepsOption.ts';
import { caseMoney } from '#shared/exhibits/caseFigures.ts';
import type { HallCase } from '#shared/exhibits/casesPack.ts';
import { paybackText } from '#shared/exhibits/comparisonText.ts';
import type { HallContent } from '#shared/exhibits/hallContent.ts';
import { linkedNames } from '#shared/exhibits/marketText.ts';
import { wanText } from '#shared/exhibits/money.ts';
import { sceneStepsOf } from '#shared/exhibits/sceneSteps.ts';
import { HallChart } from '#hall/HallChart.tsx';
import { Panel } from '#hall/Panel.tsx';
import { EffectTable } from '../pieces/EffectTable.tsx';
import { CaseStory } from './CaseStory.tsx';
import styles from './Opened.module.css';

type Props = {
  readonly content: HallContent;
  /** In the order in which one goes from case to case. */
  readonly wall: readonly HallCase[];
  readonly open: HallCase;
  readonly onSelect: (selected: string | null) => void;
};

/** One case: its story, what was measured, and the scenes that rose. */
export function CaseOpened({ content, wall, open, onSelect }: Props) {
  const { instrument } = content;
  const steps = useMemo(() => sceneStepsOf(open, instrument), [open, instrument]);
  const option = useCallback((unit: number) => sceneStepsOption(steps, unit), [steps]);
  const place = wall.indexOf(open);
  const beside = (by: number) => wall[(place + by + wall.length) % wall.length]?.id ?? null;
  const { investment, subsidy } = caseMoney(open);
  return (
    <div className={styles.stage}>
      <CaseStory story={open.story} solutions={linkedNames(open.solutions, content)}>
        <button type="button" onClick={() => onSelect(null)}>
          ‹ 返回案例墙
        </button>
        <button type="button" onClick={() => onSelect(beside(-1))}>
          上一个
        </button>
        <button type="button" onClick={() => onSelect(beside(1))}>
          下一个
        </button>
      </CaseStory>
      <div className={styles.figures}>
        <Panel
          title="成效"
          note={`投入 ${wanText(investment)}，补助 ${wanText(subsidy)}，${paybackText(open)}`}
        >
          <EffectTable effects={open.effects} />
        </Panel>
        <Panel title="场景等级，改造前后">
          <HallChart option={option} label={`${open.enterprise}各场景改造前后的等级`} />
        </Panel>
      </div>
    </div>
  );
}
