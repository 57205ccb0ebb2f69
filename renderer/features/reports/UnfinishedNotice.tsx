import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { UnfinishedBatch } from '#report/batch/batchStore.ts';
import { discardBatch, resumeBatch } from '#report/batch/control.ts';
import { useServices } from '#services';
import type { Result } from '#shared/model/result.ts';
import styles from './Reports.module.css';

/** A batch of an earlier start that did not come to its end: go on, or give it up. */
export function UnfinishedNotice({ unfinished: { job, settled } }: { readonly unfinished: UnfinishedBatch }) {
  const services = useServices();
  const [busy, setBusy] = useState<'resume' | 'discard' | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const act = async (what: 'resume' | 'discard', work: () => Promise<Result<void>>) => {
    setBusy(what);
    const done = await work();
    setBusy(null);
    setRefused(done.ok ? null : done.message);
  };
  const count = (value: number) => value.toLocaleString('zh-CN');
  return (
    <Alert
      className={styles.notice!}
      type={refused === null ? 'info' : 'warning'}
      showIcon
      title={
        <span className={styles.told} title="继续时，已写好且没有变化的不会重做">
          上次的批量任务未完成：已写 {count(settled)} / {count(job.total)}
          <span className={styles.place}>输出到 {job.folderPath}</span>
        </span>
      }
      description={refused}
      action={
        <span className={styles.choices}>
          <Button
            size="small"
            loading={busy === 'discard'}
            onClick={() => void act('discard', () => discardBatch(services))}
          >
            放弃
          </Button>
          <Button
            size="small"
            type="primary"
            loading={busy === 'resume'}
            onClick={() => void act('resume', () => resumeBatch(services))}
          >
            继续
          </Button>
        </span>
      }
    />
  );
}
