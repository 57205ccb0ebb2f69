import dayjs from 'dayjs';
import { useMemo } from 'react';
import type { ReceiptRow } from '#data/rows.ts';
import { SectionCard } from '#ui/SectionCard.tsx';
import { ReceiptLine } from './ReceiptLine.tsx';
import styles from './Receipts.module.css';
import { foldQuiet } from './receiptWords.ts';
import { momentInWords } from './timeWords.ts';
import { useNow } from './useNow.ts';

type Props = { readonly receipts: readonly ReceiptRow[]; readonly place: string };

/** What the last syncs did, newest first. */
export function ReceiptsCard({ receipts, place }: Props) {
  const entries = useMemo(() => foldQuiet(receipts), [receipts]);
  return (
    <SectionCard title="最近的回执" text="每次同步上报了什么、收到了什么、还剩什么。点开看各类数量。">
      {entries.length === 0 ? (
        <span className={styles.faint}>还没有回执</span>
      ) : (
        <ol className={styles.list} aria-label="最近的回执">
          {entries.map((entry) =>
            entry.kind === 'one' ? (
              <ReceiptLine key={entry.receipt.id} receipt={entry.receipt} place={place} />
            ) : (
              <QuietLine key={entry.receipts[0]?.id} receipts={entry.receipts} />
            ),
          )}
        </ol>
      )}
    </SectionCard>
  );
}

/** Syncs in a row in which nothing happened. */
function QuietLine({ receipts }: { readonly receipts: readonly ReceiptRow[] }) {
  const now = useNow();
  const [newest, oldest] = [receipts[0], receipts.at(-1)];
  if (newest === undefined || oldest === undefined) return null;
  const isOneDay = dayjs(newest.startedAt).isSame(oldest.startedAt, 'day');
  const first = momentInWords(oldest.startedAt, now);
  const last = isOneDay ? dayjs(newest.startedAt).format('HH:mm') : momentInWords(newest.startedAt, now);
  return (
    <li className={styles.line}>
      <span />
      <span className={styles.time}>{momentInWords(newest.startedAt, now)}</span>
      <span className={styles.told} data-quiet="true">
        {first} 至 {last} 共 {receipts.length} 次同步，没有变化
      </span>
    </li>
  );
}
