import { levelNames, type Level } from '#shared/look/levels.ts';
import styles from './LevelBadge.module.css';

/** An enterprise's level in its colour, always with its name. */
export function LevelBadge({
  level,
  size = 'small',
}: {
  readonly level: Level;
  readonly size?: 'small' | 'large';
}) {
  return (
    <span className={styles[size]} data-level={level}>
      {levelNames[level]}
    </span>
  );
}

/** A scene's level as its number in the level's colour; open scenes are dashed. */
export function SceneLevelChip({ level }: { readonly level: Level | null }) {
  if (level === null) return <span className={styles.open}>待评</span>;
  return (
    <span className={styles.chip} data-level={level} aria-label={`${level} 级`}>
      {level}
    </span>
  );
}
