import { levelNames, type Level } from '#shared/look/levels.ts';
import styles from './LevelMark.module.css';

type Props = {
  readonly level: Level;
  /** What reached the level, before its name. */
  readonly name?: string;
};

/** A level in its colour with its name; colour never speaks alone. */
export function LevelMark({ level, name }: Props) {
  return (
    <span className={styles.mark} data-level={level}>
      {name !== undefined && `${name} `}
      {levelNames[level]}
    </span>
  );
}

/** From one level to another. */
export function LevelStep({ before, after }: { readonly before: Level; readonly after: Level }) {
  return (
    <span className={styles.step}>
      <LevelMark level={before} />
      <span aria-hidden>→</span>
      <span className={styles.spoken}>到</span>
      <LevelMark level={after} />
    </span>
  );
}
