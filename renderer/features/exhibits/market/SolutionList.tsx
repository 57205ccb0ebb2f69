import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { HallContent } from '#shared/exhibits/hallContent.ts';
import type { Solution } from '#shared/exhibits/solutionsPack.ts';
import { useHallUnit } from '#hall/useHallUnit.ts';
import styles from './Market.module.css';
import { SolutionCard } from './SolutionCard.tsx';

type Props = {
  readonly content: HallContent;
  readonly solutions: readonly Solution[];
  readonly onOpen: (id: string) => void;
};

/** Cards side by side, and the height of a row with its gap in hall units. */
const columns = 2;
const rowHeight = 172;

/** The solutions as cards; only those in sight are drawn, so that 5,000 scroll as 50 do. */
export function SolutionList({ content, solutions, onOpen }: Props) {
  const scroll = useRef<HTMLDivElement>(null);
  const unit = useHallUnit();
  const virtualizer = useVirtualizer({
    count: Math.ceil(solutions.length / columns),
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight * unit,
    overscan: 3,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, unit]);
  // Another filter is another list, read from its beginning.
  useEffect(() => {
    scroll.current?.scrollTo({ top: 0 });
  }, [solutions]);
  return (
    <div ref={scroll} className={styles.scroll} tabIndex={0} role="group" aria-label="方案列表">
      <ul className={styles.cards} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().flatMap(({ index, start }) =>
          solutions.slice(index * columns, (index + 1) * columns).map((solution, column) => (
            <li
              key={solution.id}
              className={styles.place}
              style={{ transform: `translate(${column * 100}%, ${start}px)`, height: rowHeight * unit }}
            >
              <SolutionCard content={content} solution={solution} onOpen={onOpen} />
            </li>
          )),
        )}
      </ul>
    </div>
  );
}
