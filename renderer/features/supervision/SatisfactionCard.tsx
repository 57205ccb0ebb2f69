import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { satisfactionsOf } from '#data/queries/supervision.ts';
import { useServices } from '#services';
import { formatDate } from '#shared/look/formatDate.ts';
import type { Enterprise } from '#shared/model/enterprise.ts';
import {
  satisfactionDimensionNames,
  satisfactionDimensions,
  type Satisfaction,
} from '#shared/model/satisfaction.ts';
import { meanScore, satisfactory } from '#shared/supervision/satisfactionSummary.ts';
import { Tag } from '#ui/Tag.tsx';
import { useLive } from '#ui/useLive.ts';
import styles from './Supervision.module.css';

const SatisfactionDrawer = lazy(async () => ({
  default: (await import('./SatisfactionDrawer.tsx')).SatisfactionDrawer,
}));

/** How one enterprise scored its service providers, newest first. */
export function SatisfactionCard({ enterprise }: { readonly enterprise: Enterprise }) {
  const { database } = useServices();
  const [open, setOpen] = useState<Satisfaction | 'new' | null>(null);
  const rows = useLive(() => satisfactionsOf(database, enterprise.id), [database, enterprise.id]);
  return (
    <section className={styles.card} aria-label="服务商满意度">
      <div className={styles.cardHead}>
        <h2>服务商满意度</h2>
        {rows !== undefined && rows.length > 0 && <small>{rows.length} 次评价，满分 5 分</small>}
        <Button onClick={() => setOpen('new')}>记录满意度</Button>
      </div>
      {rows?.length === 0 && (
        <p className={styles.soft}>还没有评价。由企业为服务商的服务能力、实施成效等打分。</p>
      )}
      {rows !== undefined && rows.length > 0 && (
        <ol className={styles.checks} aria-label="服务商满意度">
          {rows.map((row) => (
            <Entry key={row.id} row={row} onEdit={() => setOpen(row)} />
          ))}
        </ol>
      )}
      <Suspense fallback={null}>
        {open !== null && (
          <SatisfactionDrawer
            enterpriseId={enterprise.id}
            row={open === 'new' ? null : open}
            provider={rows?.[0]?.provider ?? ''}
            onClose={() => setOpen(null)}
          />
        )}
      </Suspense>
    </section>
  );
}

function Entry({ row, onEdit }: { readonly row: Satisfaction; readonly onEdit: () => void }) {
  const { provider, date, scores, remark, recordedBy, sample } = row;
  const mean = meanScore(row);
  return (
    <li>
      <div className={styles.when}>
        <time dateTime={date}>{formatDate(date)}</time>
        <span className={styles.faint}>{recordedBy === '' ? '' : `${recordedBy} 记录`}</span>
      </div>
      <div className={styles.what}>
        <div className={styles.title}>
          <strong>{provider}</strong>
          {sample && <Tag>示例</Tag>}
          <span className={mean < satisfactory ? styles.low : ''}>平均 {mean.toFixed(1)} 分</span>
        </div>
        <div className={styles.scores}>
          {satisfactionDimensions.map((dimension) => (
            <span key={dimension} className={scores[dimension] < satisfactory ? styles.low : ''}>
              {satisfactionDimensionNames[dimension]} {scores[dimension]}
            </span>
          ))}
        </div>
        {remark !== '' && <p className={styles.remark}>{remark}</p>}
      </div>
      <div className={styles.actions}>
        <Button onClick={onEdit}>编辑</Button>
      </div>
    </li>
  );
}
