import { memo } from 'react';
import type { Level } from '#shared/look/levels.ts';
import { itemKey, type InstrumentItem } from '#shared/instrument/items.ts';
import type { Points } from '#shared/scoring/assessment.ts';
import { SceneLevelChip } from '#ui/LevelBadge.tsx';
import { EvidenceCount } from '#evidenceView/EvidenceCount.tsx';
import styles from './ProgressList.module.css';

/** How an item stands: a question's points or a scene's level; null = open. */
export type Standing = Points | Level | null;

type Props = {
  readonly item: InstrumentItem;
  readonly standing: Standing;
  readonly current: boolean;
  readonly onGo: (key: string) => void;
};

/** One line of the progress list. Memoised: an answer changes one line of thirty-one. */
export const ProgressEntry = memo(function ProgressEntry({ item, standing, current, onGo }: Props) {
  const open = standing === null;
  return (
    <button
      type="button"
      className={styles.entry}
      aria-current={current ? 'step' : undefined}
      onClick={() => onGo(itemKey(item))}
    >
      <span className={styles.dot} data-open={open} />
      <span className={styles.name}>
        {item.name}
        {item.kind === 'scene' && item.scene.constraint && (
          <span className={styles.star} title="约束性场景">
            ★
          </span>
        )}
      </span>
      <EvidenceCount itemKey={itemKey(item)} />
      <span className={styles.figure}>
        {item.kind === 'scene' && <SceneLevelChip level={open ? null : (standing as Level)} />}
        {item.kind === 'question' && (open ? '待答' : `${standing} / ${item.question.max}`)}
      </span>
    </button>
  );
});
