import { useVirtualizer } from '@tanstack/react-virtual';
import dayjs from 'dayjs';
import { useMemo, useRef } from 'react';
import type { AuditLine } from '#data/queries/auditLines.ts';
import { factsOf, knownSubjects } from '#shared/audit/knownSubjects.ts';
import { didInTrail, whoInTrail } from '#shared/audit/sentence.ts';
import styles from './Audit.module.css';

const usualHeight = 44;

type Props = {
  /** Every line, for what they say of one another's subjects. */
  readonly lines: readonly AuditLine[];
  /** Those to be shown, newest first. */
  readonly shown: readonly AuditLine[];
};

/** The trail, a line per entry; only those in sight are drawn. */
export function AuditList({ lines, shown }: Props) {
  const scroll = useRef<HTMLDivElement>(null);
  const known = useMemo(
    () => knownSubjects(lines.map(({ entry }) => entry).filter((entry) => entry !== null)),
    [lines],
  );
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => shown[index]?.sequence ?? index,
    overscan: 8,
  });
  return (
    <div className={styles.table} role="table" aria-label="操作记录" aria-rowcount={shown.length}>
      <div className={styles.head} role="row">
        <span role="columnheader">序号</span>
        <span role="columnheader">时间</span>
        <span role="columnheader">人员</span>
        <span role="columnheader">操作</span>
      </div>
      <div className={styles.scroll} ref={scroll}>
        <div className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start, key }) => {
            const line = shown[index];
            if (line === undefined) return null;
            return (
              <div
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                role="row"
                aria-rowindex={index + 1}
                className={styles.row}
                style={{ transform: `translateY(${start}px)` }}
              >
                <span role="cell" className={styles.number}>
                  {line.sequence}
                </span>
                <Cells line={line} known={known} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function Cells({
  line: { entry },
  known,
}: {
  readonly line: AuditLine;
  readonly known: ReturnType<typeof knownSubjects>;
}) {
  if (entry === null) {
    return (
      <>
        <span role="cell">—</span>
        <span role="cell">—</span>
        <span role="cell" className={styles.damaged}>
          这一条无法读出，它已损坏或被改动
        </span>
      </>
    );
  }
  return (
    <>
      <time role="cell" className={styles.time} dateTime={new Date(entry.at).toISOString()}>
        {dayjs(entry.at).format('YYYY-MM-DD HH:mm:ss')}
      </time>
      <span role="cell" className={styles.who}>
        {whoInTrail(entry) || '未知'}
      </span>
      <span role="cell" className={styles.did}>
        {didInTrail(entry, factsOf(known, entry))}
      </span>
    </>
  );
}
