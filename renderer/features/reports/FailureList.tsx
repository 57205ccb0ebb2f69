import { Link } from 'react-router';
import { paths } from '#paths';
import type { RunningBatch } from '#report/batch/batchStore.ts';
import { ItemTitle } from './ItemTitle.tsx';
import styles from './Run.module.css';

/** What could not be made, each with its reason; leads to the diagnosis. */
export function FailureList({ batch: { progress, items } }: { readonly batch: RunningBatch }) {
  return (
    <section className={styles.part} aria-label="未写成的文件">
      <h3>未写成的 {progress.failures.length.toLocaleString('zh-CN')} 份</h3>
      <ul className={styles.failures}>
        {progress.failures.map(({ key, reason }) => {
          const item = items.get(key);
          if (item === undefined) return null;
          return (
            <li key={key}>
              {item.sessionId === null ? (
                <span className={styles.what}>
                  <ItemTitle item={item} />
                </span>
              ) : (
                <Link className={styles.what!} to={paths.diagnosis(item.sessionId)}>
                  <ItemTitle item={item} />
                </Link>
              )}
              <span className={styles.reason}>{reason}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
