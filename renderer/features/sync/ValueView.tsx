import type { ValueWords } from '#shared/sync/conflictWords.ts';
import { sceneLevelName } from '#shared/report/wording.ts';
import { LevelBadge, SceneLevelChip } from '#ui/LevelBadge.tsx';
import styles from './Conflicts.module.css';

/** A value as a person reads it. */
export function ValueView({ words }: { readonly words: ValueWords }) {
  switch (words.kind) {
    case 'none':
      return <span className={styles.none}>{words.text}</span>;
    case 'text':
      return <>{words.text}</>;
    case 'list':
      return (
        <ul>
          {words.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'level':
      return (
        <span className={styles.level}>
          {words.level === 0 ? (
            <>
              <SceneLevelChip level={0} /> {sceneLevelName(0)}
            </>
          ) : (
            <LevelBadge level={words.level} />
          )}
        </span>
      );
  }
}
