import { useVirtualizer } from '@tanstack/react-virtual';
import { useImperativeHandle, useMemo, useRef, type Ref } from 'react';
import type { Enterprise } from '#shared/model/enterprise.ts';
import type { EnterpriseIndex } from '#shared/model/enterpriseSearch.ts';
import { EnterpriseRow, rowElementId } from './EnterpriseRow.tsx';
import styles from './EnterpriseTable.module.css';
import { useListStore } from './listStore.ts';
import { TableHead } from './TableHead.tsx';
import { useKeptScroll } from './useKeptScroll.ts';
import { useLatestDiagnoses } from './useLatestDiagnoses.ts';
import { useRowKeys } from './useRowKeys.ts';

const rowHeight = 44;

export type TableHandle = { readonly enter: () => void };

type Props = {
  readonly ref: Ref<TableHandle>;
  readonly entries: EnterpriseIndex;
  readonly words: readonly string[];
  /** The rows have been drawn: their diagnoses can be read. */
  readonly drawn: boolean;
  readonly onOpen: (enterprise: Enterprise) => void;
  readonly onLeaveTop: () => void;
};

/** The rows of the list; only those in sight exist. One row is active for the keyboard. */
export function EnterpriseTable({ ref, entries, words, drawn, onOpen, onLeaveTop }: Props) {
  const scroll = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    initialOffset: () => useListStore.getState().scrollOffset,
    overscan: 6,
  });
  const rows = virtualizer.getVirtualItems().flatMap((item) => {
    const entry = entries[item.index];
    return entry === undefined ? [] : [{ item, entry }];
  });
  const visibleKey = rows.map(({ entry }) => entry.enterprise.id).join('\n');
  const diagnoses = useLatestDiagnoses(
    useMemo(() => (drawn ? visibleKey.split('\n') : []), [drawn, visibleKey]),
  );
  const activeId = useListStore((state) => state.activeId);
  const keys = useRowKeys({
    entries,
    pageSize: () => Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight) - 1),
    onMove: (index) => virtualizer.scrollToIndex(index),
    onOpen,
    onLeaveTop,
  });
  useImperativeHandle(ref, () => ({
    enter: () => {
      scroll.current?.focus();
      keys.enter();
    },
  }));
  useKeptScroll(scroll, (offset) => virtualizer.scrollToOffset(offset));

  return (
    <div className={styles.table} role="grid" aria-label="企业" aria-rowcount={entries.length}>
      <TableHead />
      <div
        ref={scroll}
        className={styles.scroll}
        role="rowgroup"
        // The one stop of the keyboard: the arrows move within it.
        tabIndex={0}
        aria-activedescendant={activeId === null ? undefined : rowElementId(activeId)}
        onKeyDown={keys.onKeyDown}
        onFocus={(event) => {
          if (event.target === event.currentTarget) keys.enter();
        }}
      >
        <div className={styles.rows} style={{ height: virtualizer.getTotalSize() }} role="presentation">
          {rows.map(({ item, entry }) => (
            <EnterpriseRow
              // By place: while one types, the rows in sight take other texts; making them anew takes twice the time.
              key={item.index}
              entry={entry}
              words={words}
              position={item.index}
              top={item.start}
              active={entry.enterprise.id === activeId}
              diagnosis={diagnoses.get(entry.enterprise.id)}
              onOpen={onOpen}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
