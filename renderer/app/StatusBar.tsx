import dayjs from 'dayjs';
import { useEffect, useRef, useState } from 'react';
import { onCommitted } from '#data/write.ts';
import { pendingChanges } from '#data/queries/pendingChanges.ts';
import { BatchLine } from '#features/reports/BatchLine.tsx';
import { useServices } from '#services';
import { useDeskState } from './deskState.ts';
import { ProjectionLine } from './ProjectionLine.tsx';
import styles from './Shell.module.css';
import { SyncLine } from './SyncLine.tsx';
import { watchFreeSpace } from './watchFreeSpace.ts';

/** The waiting changes are counted after this pause (ms) in writing: a count holds up the writes that come after it. */
const countPause = 2000;

/** The state of the data, always in sight: saved when, what waits for the platform, which instrument edition. */
export function StatusBar() {
  const { database, instrument } = useServices();
  const { standing } = useDeskState();
  const [space, setSpace] = useState<string | null>(null);
  useEffect(() => watchFreeSpace(setSpace), []);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [pending, setPending] = useState<number | null>(null);
  const footer = useRef<HTMLElement>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let writtenAt = performance.now();
    // One timer for many writes: it looks how long the last one is ago and, if need be, waits for the rest.
    const count = () => {
      const left = writtenAt + countPause - performance.now();
      timer = left > 0 ? setTimeout(count, left) : undefined;
      if (timer === undefined) void pendingChanges(database).then(setPending);
    };
    count();
    let commits = 0;
    const stop = onCommitted(({ at, changes, by }) => {
      // A line of the audit trail alone saved nothing of the person's work, nor does a sync.
      if (changes.length === 0) return;
      commits += 1;
      footer.current?.setAttribute('data-commits', String(commits));
      if (by === 'person') setSavedAt(at);
      writtenAt = performance.now();
      timer ??= setTimeout(count, countPause);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [database]);

  return (
    <footer className={styles.status} ref={footer} data-commits="0">
      <span className={styles.saved} role="status">
        ● {savedAt === null ? '所有内容已保存在本机' : `已保存 ${dayjs(savedAt).format('HH:mm:ss')}`}
      </span>
      <SyncLine waiting={pending} />
      <BatchLine />
      <ProjectionLine />
      {space !== null && (
        <span className={styles.fault} role="alert" data-testid="free-space">
          {space}
        </span>
      )}
      {standing.fault !== null && (
        <span className={styles.fault} role="alert">
          {standing.fault}
        </span>
      )}
      <span className={styles.end}>{instrument.pack.title}</span>
    </footer>
  );
}
