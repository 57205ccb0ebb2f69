import { settledCount, type ItemState, type Progress } from '#shared/report/batch/progress.ts';
import styles from './Run.module.css';

const parts: readonly { readonly state: ItemState; readonly name: string }[] = [
  { state: 'written', name: '写成' },
  { state: 'unchanged', name: '无变化，未重做' },
  { state: 'failed', name: '未写成' },
];

/** How far a batch is, as a bar and in figures. */
export function ProgressBar({ progress }: { readonly progress: Progress }) {
  const { counts, states, phase } = progress;
  const total = Math.max(1, states.size);
  const rest = counts.waiting + counts.working;
  return (
    <>
      <div
        className={styles.track}
        role="progressbar"
        aria-label="进度"
        aria-valuemin={0}
        aria-valuemax={states.size}
        aria-valuenow={settledCount(progress)}
      >
        {parts.map(({ state }) => (
          <span key={state} data-state={state} style={{ width: `${(100 * counts[state]) / total}%` }} />
        ))}
      </div>
      <ul className={styles.counts} aria-label="数量">
        {parts.map(({ state, name }) => (
          <li key={state} data-state={state} data-zero={counts[state] === 0}>
            <strong>{counts[state].toLocaleString('zh-CN')}</strong>
            {name}
          </li>
        ))}
        <li data-zero={rest === 0}>
          <strong>{rest.toLocaleString('zh-CN')}</strong>
          {phase === 'cancelled' ? '没有做' : '还要做'}
        </li>
      </ul>
    </>
  );
}
