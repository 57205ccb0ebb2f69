import { useMemo, useState } from 'react';
import type { ListedConflict } from '#data/queries/openConflicts.ts';
import type { Settlement } from '#data/rows.ts';
import { useServices } from '#services';
import { valueInWords, valueOnOneLine } from '#shared/sync/conflictWords.ts';
import type { Json } from '#shared/sync/fields.ts';
import { conflictInWords, contextOf } from './conflictSides.ts';
import styles from './Conflicts.module.css';
import { placeInWords } from './groupConflicts.ts';
import { momentInWords } from './timeWords.ts';
import { useNow } from './useNow.ts';

/** So many are shown, the newest; the audit trail has them all. */
const most = 100;

const ways: Readonly<Record<Settlement, string>> = {
  kept: '保留当前',
  lost: '改用另一方',
  both: '两者都留',
  edited: '另行填写',
};

/** What was settled: how, by whom and when; folded away. */
export function SettledList({ settled }: { readonly settled: readonly ListedConflict[] }) {
  const [isOpen, setOpen] = useState(false);
  const shown = useMemo(() => settled.slice(0, most), [settled]);
  const count = settled.length.toLocaleString('zh-CN');
  return (
    <details className={styles.settled} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>已决定 {count} 处</summary>
      {isOpen && (
        <ul className={styles.settledList} aria-label="已决定的冲突">
          {shown.map((listed) => (
            <SettledLine key={listed.conflict.id} listed={listed} />
          ))}
          {settled.length > most && <li className={styles.faint}>只显示最近 {most} 处，其余见操作记录</li>}
        </ul>
      )}
    </details>
  );
}

function SettledLine({ listed }: { readonly listed: ListedConflict }) {
  const { policy } = useServices();
  const now = useNow();
  const { conflict, place } = listed;
  const { settled, clash, table } = conflict;
  if (settled === null) return null;
  const { title, subtitle } = placeInWords(place);
  const { row, field } = conflictInWords(listed);
  const context = contextOf(listed, policy.industries);
  const words = (value: Json | undefined) =>
    clash.kind === 'deletion' ? '' : valueOnOneLine(valueInWords(table, clash.field, value, context));
  return (
    <li>
      <span>
        <strong>{row}</strong> {field}
        {clash.kind === 'field' && (
          <span className={`${styles.soft} ${styles.clipped}`}>
            “{words(clash.kept)}”与“{words(clash.lost)}”
          </span>
        )}
        <span className={`${styles.faint} ${styles.clipped}`}>
          {[title, subtitle].filter((part) => part !== '').join(' · ')}
        </span>
      </span>
      <span>
        {clash.kind === 'deletion' ? (settled.how === 'lost' ? '删除' : '保留') : ways[settled.how]}
        <br />
        <span className={styles.faint}>
          {settled.by === '' ? '未署名' : settled.by} {momentInWords(settled.at, now)}
        </span>
      </span>
    </li>
  );
}
