import type { ReactNode } from 'react';
import styles from './ScreenHeader.module.css';

type Props = {
  readonly title: string;
  readonly titleHint?: string;
  readonly onTitle?: () => void;
  readonly facts?: ReactNode;
  readonly children?: ReactNode;
};

/** The line above a screen: what this is about (leads back where `onTitle` is given), small facts, actions at the end. */
export function ScreenHeader({ title, titleHint, onTitle, facts, children }: Props) {
  return (
    <header className={styles.header}>
      {onTitle === undefined ? (
        <h1 className={styles.title}>{title}</h1>
      ) : (
        <button type="button" className={styles.title} title={titleHint} onClick={onTitle}>
          {title}
        </button>
      )}
      <div className={styles.facts}>{facts}</div>
      <div className={styles.actions}>{children}</div>
    </header>
  );
}
