import {
  CheckCircleFilled,
  ClockCircleFilled,
  CloseCircleFilled,
  ExclamationCircleFilled,
  PauseCircleFilled,
  SyncOutlined,
} from '@ant-design/icons';
import { totalOf } from '#sync/receipt.ts';
import type { RunningSync } from '#sync/syncState.ts';
import type { Standing } from './standing.ts';
import styles from './Sync.module.css';

const icons: Readonly<Record<Standing['tone'], typeof SyncOutlined>> = {
  ok: CheckCircleFilled,
  running: SyncOutlined,
  quiet: ClockCircleFilled,
  paused: PauseCircleFilled,
  warning: ExclamationCircleFilled,
  danger: CloseCircleFilled,
};

/** How the sync stands: in a headline, a sentence, and what comes next by itself. */
export function StandingPart({ standing: { tone, title, text, next } }: { readonly standing: Standing }) {
  const Icon = icons[tone];
  return (
    <div className={styles.standing} data-tone={tone} role="status" data-testid="sync-standing">
      <span className={styles.icon}>
        <Icon spin={tone === 'running'} />
      </span>
      <h3>{title}</h3>
      <p>
        {text}
        {next !== '' && <span className={styles.next}>{next}</span>}
      </p>
    </div>
  );
}

/** How far a sync that is under way is with telling; nothing while it only reads, as nobody knows how much there is. */
export function ProgressPart({ running: { receipt, waiting } }: { readonly running: RunningSync }) {
  const told = totalOf(receipt.told);
  const all = told + waiting;
  if (all === 0) return null;
  return (
    <span
      className={styles.track}
      role="progressbar"
      aria-label="上报进度"
      aria-valuemin={0}
      aria-valuemax={all}
      aria-valuenow={told}
    >
      <span style={{ width: `${(100 * told) / all}%` }} />
    </span>
  );
}
