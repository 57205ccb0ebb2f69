import { useRef, useState } from 'react';
import { settleConflict } from '#data/commands/settleConflict.ts';
import type { ListedConflict } from '#data/queries/openConflicts.ts';
import type { Settlement } from '#data/rows.ts';
import { useServices } from '#services';
import { ConflictActions } from './ConflictActions.tsx';
import { ConflictEditor } from './ConflictEditor.tsx';
import { conflictInWords } from './conflictSides.ts';
import { ConflictSides } from './ConflictSides.tsx';
import styles from './Conflicts.module.css';
import { momentInWords } from './timeWords.ts';
import { useNow } from './useNow.ts';

/** One conflict: what it is about, both texts, and the ways to settle it. */
export function ConflictItem({ listed }: { readonly listed: ListedConflict }) {
  const { database } = useServices();
  const now = useNow();
  const { conflict } = listed;
  const { row, field } = conflictInWords(listed);
  const [editing, setEditing] = useState(false);
  const [busy, setBusy] = useState<Settlement | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const item = useRef<HTMLElement>(null);

  const settle = async (how: Settlement, edited?: string) => {
    if (busy !== null) return;
    setBusy(how);
    setFault(null);
    const neighbour = neighbourOf(item.current);
    const settled = await settleConflict(database, conflict.id, how, edited);
    setBusy(null);
    if (settled.ok) neighbour?.focus();
    else setFault(settled.message);
  };

  return (
    <article
      ref={item}
      className={styles.item}
      tabIndex={0}
      data-conflict={conflict.id}
      aria-label={`${row} ${field}`}
    >
      <div className={styles.itemHead}>
        <strong>{row}</strong>
        <span className={styles.soft}>{field}</span>
        <span className={styles.faint}>{momentInWords(conflict.foundAt, now)} 发现</span>
      </div>
      <ConflictSides listed={listed} />
      {fault !== null && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      {editing ? (
        <ConflictEditor
          listed={listed}
          busy={busy === 'edited'}
          onSave={(text) => void settle('edited', text)}
          onCancel={() => {
            setEditing(false);
            item.current?.focus();
          }}
        />
      ) : (
        <ConflictActions
          listed={listed}
          busy={busy}
          onSettle={(how) => void settle(how)}
          onEdit={() => setEditing(true)}
        />
      )}
    </article>
  );
}

/** Where the focus goes when this one is settled: the next conflict, or the one before the last. */
function neighbourOf(item: HTMLElement | null): HTMLElement | null {
  const items = [
    ...(item?.closest('[data-testid=conflicts]')?.querySelectorAll<HTMLElement>('[data-conflict]') ?? []),
  ];
  const at = items.findIndex((one) => one === item);
  return items[at + 1] ?? items[at - 1] ?? null;
}
