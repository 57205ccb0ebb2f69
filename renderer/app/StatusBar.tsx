import dayjs from 'dayjs';
import { useEffect, useState } from 'react';
import { onCommitted } from '#data/write.ts';
import { pendingChanges } from '#data/queries/pendingChanges.ts';
import { useServices } from '#services';
import styles from './Shell.module.css';

/** How long the count of waiting changes may lag behind: counting on each keystroke would cost more than it tells. */
const countDelay = 400;

/** The state of the data, always in sight: saved when, what waits for the platform, which instrument edition. */
export function StatusBar() {
  const { database, instrument } = useServices();
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [pending, setPending] = useState<number | null>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = () => {
      timer = undefined;
      void pendingChanges(database).then(setPending);
    };
    count();
    const stop = onCommitted(() => {
      setSavedAt(Date.now());
      timer ??= setTimeout(count, countDelay);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [database]);

  return (
    <footer className={styles.status}>
      <span className={styles.saved} role="status">
        ● {savedAt === null ? '所有内容已保存在本机' : `已保存 ${dayjs(savedAt).format('HH:mm:ss')}`}
      </span>
      <span>
        {pending === null
          ? ''
          : pending === 0
            ? '没有待同步的改动'
            : `${pending.toLocaleString('zh-CN')} 处改动待同步`}
      </span>
      <span className={styles.end}>{instrument.pack.title}</span>
    </footer>
  );
}
