import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, type KeyboardEvent } from 'react';
import { wordsOf } from '#shared/model/enterpriseSearch.ts';
import type { ListedSession } from './listedSession.ts';
import { useReportsStore } from './reportsStore.ts';
import { SelectionHead } from './SelectionHead.tsx';
import { SelectionRow } from './SelectionRow.tsx';
import styles from './Selection.module.css';

const rowHeight = 40;

/** The diagnoses that the filters leave, each with its box. Shift and a click take all rows since the last one. */
export function SelectionTable({ rows }: { readonly rows: readonly ListedSession[] }) {
  const scroll = useRef<HTMLDivElement>(null);
  const last = useRef<number | null>(null);
  const selected = useReportsStore((state) => state.selected);
  const select = useReportsStore((state) => state.select);
  const query = useReportsStore((state) => state.filters.query);
  const words = useMemo(() => wordsOf(query), [query]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });

  const toggle = (index: number, into: boolean, range: boolean) => {
    const from = range && last.current !== null ? Math.min(last.current, index) : index;
    const to = range && last.current !== null ? Math.max(last.current, index) : index;
    last.current = index;
    select(
      rows.slice(from, to + 1).map(({ session }) => session.id),
      into,
    );
  };
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = (event.target as HTMLElement).dataset['index'];
    if (step === undefined || at === undefined) return;
    event.preventDefault();
    const next = Number(at) + step;
    virtualizer.scrollToIndex(next);
    scroll.current?.querySelector<HTMLElement>(`input[data-index="${next}"]`)?.focus();
  };

  return (
    <div className={styles.table} role="table" aria-label="诊断" aria-rowcount={rows.length}>
      <SelectionHead rows={rows} />
      <div ref={scroll} className={styles.scroll} role="rowgroup" onKeyDown={move}>
        <div className={styles.rows} style={{ height: virtualizer.getTotalSize() }} role="presentation">
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              <SelectionRow
                key={row.session.id}
                row={row}
                index={item.index}
                top={item.start}
                words={words}
                selected={selected.has(row.session.id)}
                onToggle={toggle}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
