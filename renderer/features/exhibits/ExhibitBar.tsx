import { useEffect, useRef, type ReactNode } from 'react';
import styles from './ExhibitBar.module.css';
import type { Exhibit } from './exhibit.ts';

type Props = {
  readonly exhibits: readonly Exhibit[];
  readonly current: string;
  readonly onOpen: (id: string) => void;
  readonly onBack?: () => void;
  readonly onTables?: () => void;
  readonly tablesOpen?: boolean;
  readonly action: ReactNode;
};

/** Where one can go from an exhibit: back, to every other one, to its figures, and on. */
export function ExhibitBar({ exhibits, current, onOpen, onBack, onTables, tablesOpen, action }: Props) {
  const strip = useRef<HTMLDivElement>(null);
  // Where not all fit, the present one is in sight.
  useEffect(() => {
    strip.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [current]);
  return (
    <nav className={styles.bar} aria-label="展项">
      {onBack !== undefined && (
        <button type="button" className={styles.quiet} onClick={onBack}>
          ‹ 返回
        </button>
      )}
      <div ref={strip} className={styles.exhibits}>
        {exhibits.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            aria-current={id === current ? 'page' : undefined}
            onClick={() => onOpen(id)}
          >
            {name}
          </button>
        ))}
      </div>
      <div className={styles.end}>
        {onTables !== undefined && (
          <button type="button" className={styles.quiet} aria-pressed={tablesOpen} onClick={onTables}>
            看表格
          </button>
        )}
        {action}
      </div>
    </nav>
  );
}
