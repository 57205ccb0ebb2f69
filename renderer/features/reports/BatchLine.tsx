import { useEffect } from 'react';
import { Link } from 'react-router';
import { paths } from '#paths';
import type { BatchState } from '#report/batch/batchStore.ts';
import { lookForUnfinished } from '#report/batch/lookForUnfinished.ts';
import { useServices } from '#services';
import { may } from '#shared/roles/roleTable.ts';
import { estimateInWords, phaseWords, shareInWords } from './batchWords.ts';
import { useBatch } from './useBatch.ts';
import styles from './BatchLine.module.css';

/** The batch of this window in a line, wherever one is; leads to its screen. Nothing where there is none. */
export function BatchLine() {
  const { database } = useServices();
  const state = useBatch((whole) => whole);
  useEffect(() => {
    if (!may(database.actor.role, 'runBatch')) return;
    // Nobody waits for it: the first screen is drawn before.
    const idle = requestIdleCallback(() => void lookForUnfinished(database));
    return () => cancelIdleCallback(idle);
  }, [database]);
  const words = wordsOf(state);
  return words === null ? null : (
    <Link className={styles.line!} to={paths.reports()} data-testid="batch-line">
      {words}
    </Link>
  );
}

function wordsOf({ batch, unfinished }: BatchState): string | null {
  if (batch !== null) {
    const estimate = estimateInWords(batch);
    const words = `批量报告${phaseWords[batch.progress.phase]} ${shareInWords(batch)}`;
    return estimate === null ? words : `${words}，还需${estimate}`;
  }
  if (unfinished == null) return null;
  return `上次的批量报告未完成 ${unfinished.settled} / ${unfinished.job.total}`;
}
