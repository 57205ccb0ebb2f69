import { App, Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { correctFindings } from '#data/commands/correctFindings.ts';
import { siteChecksOf } from '#data/queries/supervision.ts';
import { useServices } from '#services';
import { formatDate } from '#shared/look/formatDate.ts';
import type { Enterprise } from '#shared/model/enterprise.ts';
import { checkNodeNames, findingAreaNames, type SiteCheck } from '#shared/model/siteCheck.ts';
import { correctionOf } from '#shared/supervision/correction.ts';
import { Tag } from '#ui/Tag.tsx';
import { useLive } from '#ui/useLive.ts';
import styles from './Supervision.module.css';
import { useToday } from './useToday.ts';

const SiteCheckDrawer = lazy(async () => ({
  default: (await import('./SiteCheckDrawer.tsx')).SiteCheckDrawer,
}));

const CheckPhotos = lazy(async () => ({ default: (await import('./CheckPhotos.tsx')).CheckPhotos }));

/** The checks on site of one enterprise, newest first. */
export function SiteChecksCard({ enterprise }: { readonly enterprise: Enterprise }) {
  const { database } = useServices();
  const [open, setOpen] = useState<SiteCheck | 'new' | null>(null);
  const checks = useLive(() => siteChecksOf(database, enterprise.id), [database, enterprise.id]);
  return (
    <section className={styles.card} aria-label="现场检查">
      <div className={styles.cardHead}>
        <h2>现场检查</h2>
        {checks !== undefined && checks.length > 0 && (
          <small>
            {checks.length} 次，最近进度 {checks[0]?.progress}%
          </small>
        )}
        <Button onClick={() => setOpen('new')}>记录现场检查</Button>
      </div>
      {checks?.length === 0 && (
        <p className={styles.soft}>还没有现场检查。按节点记录改造进度、发现的问题和整改期限，逾期会预警。</p>
      )}
      {checks !== undefined && checks.length > 0 && (
        <ol className={styles.checks} aria-label="现场检查">
          {checks.map((check) => (
            <Entry key={check.id} check={check} onEdit={() => setOpen(check)} />
          ))}
        </ol>
      )}
      <Suspense fallback={null}>
        {open !== null && (
          <SiteCheckDrawer
            enterpriseId={enterprise.id}
            check={open === 'new' ? null : open}
            before={checks?.[0] ?? null}
            onClose={() => setOpen(null)}
          />
        )}
      </Suspense>
    </section>
  );
}

function Entry({ check, onEdit }: { readonly check: SiteCheck; readonly onEdit: () => void }) {
  const { database } = useServices();
  const { message } = App.useApp();
  const { date, node, progress, findings, inspector, sample } = check;
  const today = useToday();
  const { state, text } = correctionOf(check, today);
  const correct = async () => {
    const done = await correctFindings(database, check.id, today);
    if (done.ok) message.success('已登记整改完成');
    else message.error(done.message);
  };
  return (
    <li>
      <div className={styles.when}>
        <time dateTime={date}>{formatDate(date)}</time>
        <span className={styles.faint}>{inspector === '' ? '未填检查人' : inspector}</span>
      </div>
      <div className={styles.what}>
        <div className={styles.title}>
          <strong>{checkNodeNames[node]}</strong>
          {sample && <Tag>示例</Tag>}
          <span>
            <span className={styles.track} aria-hidden="true">
              <i style={{ width: `${progress}%` }} />
            </span>
            进度 {progress}%
          </span>
          <span className={styles.due} data-state={state}>
            {text}
          </span>
        </div>
        {findings.length > 0 && (
          <ul className={styles.findings} aria-label="发现的问题">
            {findings.map((finding, index) => (
              <li key={`${index}/${finding.text}`}>
                <span>{findingAreaNames[finding.area]}</span>
                {finding.text}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className={styles.actions}>
        {(state === 'overdue' || state === 'dueSoon' || state === 'due') && (
          <Button onClick={() => void correct()}>整改完成</Button>
        )}
        <Button onClick={onEdit}>编辑</Button>
      </div>
      <div className={styles.photos}>
        <Suspense fallback={null}>
          <CheckPhotos checkId={check.id} />
        </Suspense>
      </div>
    </li>
  );
}
