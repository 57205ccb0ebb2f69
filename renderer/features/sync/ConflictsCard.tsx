import { Button } from 'antd';
import { useMemo, useState, type KeyboardEvent } from 'react';
import type { ListedConflicts } from '#data/queries/openConflicts.ts';
import { SectionCard } from '#ui/SectionCard.tsx';
import { ConflictGroupPart } from './ConflictGroupPart.tsx';
import styles from './Conflicts.module.css';
import { groupConflicts } from './groupConflicts.ts';
import { SettledList } from './SettledList.tsx';

/** So many are drawn at a time. */
const atOnce = 30;

/** What two people made of the same thing, differently: both texts, and what to do about them. */
export function ConflictsCard({ conflicts: { open, settled } }: { readonly conflicts: ListedConflicts }) {
  const [shown, setShown] = useState(atOnce);
  const groups = useMemo(() => groupConflicts(open.slice(0, shown)), [open, shown]);
  const rest = open.length - shown;
  return (
    <SectionCard
      title="需要决定的冲突"
      text="两人改了同一项而内容不同。较晚的一方暂时保留，另一方的内容也留着，直到有人决定。"
    >
      <div className={styles.list} onKeyDown={moveByArrows} data-testid="conflicts">
        {open.length === 0 ? (
          <span className={styles.soft}>没有需要决定的冲突</span>
        ) : (
          <span className={styles.soft}>
            <strong data-testid="conflict-count">{open.length.toLocaleString('zh-CN')}</strong> 处待决定；按 ↑
            ↓ 换一处，Tab 到按钮
          </span>
        )}
        {groups.length > 0 && (
          <div className={styles.groups}>
            {groups.map((group) => (
              <ConflictGroupPart key={group.key} group={group} settled={settled} />
            ))}
          </div>
        )}
        {rest > 0 && (
          <Button onClick={() => setShown(shown + atOnce)}>
            再显示 {Math.min(atOnce, rest)} 处（还有 {rest.toLocaleString('zh-CN')} 处）
          </Button>
        )}
        {settled.length > 0 && <SettledList settled={settled} />}
      </div>
    </SectionCard>
  );
}

/** Arrow keys go from conflict to conflict, unless something is being typed. */
function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target instanceof HTMLElement)) return;
  if (event.target.closest('textarea, input, summary') !== null) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-conflict]')];
  const at = items.findIndex((item) => item.contains(event.target as HTMLElement));
  const next = items[at + step];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}
