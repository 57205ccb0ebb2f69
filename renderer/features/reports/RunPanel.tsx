import { Alert, Button } from 'antd';
import { host } from '#host';
import type { RunningBatch } from '#report/batch/batchStore.ts';
import { isOver } from '#shared/report/batch/progress.ts';
import { documents } from '#shared/report/documents.ts';
import { estimateInWords, phaseWords, shareInWords } from './batchWords.ts';
import { FailureList } from './FailureList.tsx';
import { ItemTitle } from './ItemTitle.tsx';
import { ProgressBar } from './ProgressBar.tsx';
import { RunActions } from './RunActions.tsx';
import styles from './Run.module.css';

/** The batch of this window: how far it is, what is under way, what failed; at the end what became of it. */
export function RunPanel({ batch }: { readonly batch: RunningBatch }) {
  const { job, progress, items, trouble, keptAside, settled } = batch;
  const estimate = estimateInWords(batch);
  const over = isOver(progress);
  return (
    <aside className={styles.panel} aria-label="批量任务" data-phase={progress.phase} data-settled={settled}>
      <div className={styles.body}>
        <header className={styles.head}>
          <h2 data-phase={progress.phase}>{phaseWords[progress.phase]}</h2>
          <span className={styles.share} data-testid="share">
            {shareInWords(batch)} 份
          </span>
          <span className={styles.estimate} data-testid="estimate">
            {estimate !== null && `还需${estimate}`}
            {progress.phase === 'running' && estimate === null && '正在估计时间'}
          </span>
        </header>
        <ProgressBar progress={progress} />
        {progress.held !== null && (
          <Alert type="warning" showIcon title="已暂停，没有丢失任何文件" description={progress.held} />
        )}
        {trouble !== null && trouble !== progress.held && <Alert type="warning" showIcon title={trouble} />}
        {!over && (
          <section className={styles.part} aria-label="正在处理">
            <h3>正在处理</h3>
            <ul className={styles.working}>
              {progress.working.flatMap((key) => {
                const item = items.get(key);
                if (item === undefined) return [];
                return (
                  <li key={key} className={styles.what}>
                    <ItemTitle item={item} />
                  </li>
                );
              })}
              {progress.working.length === 0 && <li className={styles.soft}>没有正在处理的</li>}
            </ul>
          </section>
        )}
        <section className={styles.part} aria-label="输出">
          <h3>输出</h3>
          <dl className={styles.facts}>
            <dt>文档</dt>
            <dd>{job.documents.map((kind) => documents[kind].name).join('、')}</dd>
            <dt>文件夹</dt>
            <dd className={styles.path}>{job.folderPath}</dd>
          </dl>
        </section>
        {keptAside.length > 0 && (
          <Alert
            type="info"
            showIcon
            title={`${keptAside.length} 份文件在上次生成后被改动过，原文件已另存`}
            description={keptAside.slice(0, 5).join('、')}
          />
        )}
        {progress.failures.length > 0 && <FailureList batch={batch} />}
      </div>
      <footer className={styles.actions}>
        <Button onClick={() => void host.batchOpenFolder({ folder: job.folder })}>打开文件夹</Button>
        <RunActions batch={batch} />
      </footer>
    </aside>
  );
}
