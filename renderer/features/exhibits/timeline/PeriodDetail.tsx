import { stageText, type Period } from '#shared/exhibits/timeline.ts';
import { spanText, stateText } from '#shared/exhibits/timelineText.ts';
import { Panel } from '#hall/Panel.tsx';
import styles from './Timeline.module.css';

type Props = {
  readonly periods: readonly Period[];
  readonly period: Period;
  readonly isChosen: boolean;
  readonly onSelect: (id: string | null) => void;
};

/** One period: when, what, and how far it is; with ways to its neighbours and back to today. */
export function PeriodDetail({ periods, period, isChosen, onSelect }: Props) {
  const place = periods.indexOf(period);
  const [before, after] = [periods[place - 1], periods[place + 1]];
  return (
    <Panel title={stageText(period.stage)} note={`第 ${place + 1} 个时段，共 ${periods.length} 个`}>
      <div className={styles.detail}>
        <p className={styles.span}>{spanText(period)}</p>
        <p className={styles.state} data-state={period.state}>
          {stateText(period)}
        </p>
        <ol className={styles.tasks}>
          {period.tasks.map((task) => (
            <li key={task}>{task}</li>
          ))}
        </ol>
        <div className={styles.steps}>
          <button type="button" disabled={before === undefined} onClick={() => onSelect(before?.id ?? null)}>
            ‹ 上一时段
          </button>
          <button type="button" disabled={after === undefined} onClick={() => onSelect(after?.id ?? null)}>
            下一时段 ›
          </button>
          <button type="button" disabled={!isChosen} onClick={() => onSelect(null)}>
            回到今天
          </button>
        </div>
      </div>
    </Panel>
  );
}
