import { useCallback, useMemo } from 'react';
import { timelineOption } from '#shared/charts/exhibits/timelineOption.ts';
import { chineseCount } from '#shared/exhibits/chineseNumber.ts';
import { periodsOf, type Period } from '#shared/exhibits/timeline.ts';
import type { ExhibitProps } from '../exhibit.ts';
import { HallChart } from '#hall/HallChart.tsx';
import { Panel } from '#hall/Panel.tsx';
import { toggled } from '../toggled.ts';
import { PeriodDetail } from './PeriodDetail.tsx';
import styles from './Timeline.module.css';

/** The periods over their months; beside them the one that is chosen, else the one that is on. */
export function TimelineStage({ content: { policy, today }, selected, onSelect }: ExhibitProps) {
  const periods = useMemo(() => periodsOf(policy, today), [policy, today]);
  const option = useCallback(
    (unit: number) => timelineOption({ periods, today, selected, unit }),
    [periods, today, selected],
  );
  const shown =
    periods.find(({ id }) => id === selected) ??
    periods.findLast(({ state }) => state === 'now') ??
    periods.find(({ state }) => state === 'ahead') ??
    periods.at(-1);
  return (
    <div className={styles.stage}>
      <Panel title={sizeText(periods)} note="点一个时段看它做什么">
        {periods.length > 0 && (
          <HallChart
            option={option}
            label="推进时段与今天"
            onPick={(id) => onSelect(toggled(selected, id))}
          />
        )}
      </Panel>
      {shown !== undefined && (
        <PeriodDetail periods={periods} period={shown} isChosen={shown.id === selected} onSelect={onSelect} />
      )}
    </div>
  );
}

function sizeText(periods: readonly Period[]): string {
  const stages = new Set(periods.map(({ stage }) => stage)).size;
  return `${chineseCount(stages)}个阶段、${chineseCount(periods.length)}个时段`;
}
