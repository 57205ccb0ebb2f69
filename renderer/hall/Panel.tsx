import type { ReactNode } from 'react';
import styles from './Panel.module.css';

type Props = {
  readonly title: string;
  /** What the title leaves open, smaller beside it. */
  readonly note?: string;
  readonly children: ReactNode;
  /** Below the content. */
  readonly foot?: ReactNode;
};

/** A part of an exhibit with its title; its content fills it. */
export function Panel({ title, note, children, foot }: Props) {
  return (
    <section className={styles.panel} aria-label={title}>
      <h2>
        {title}
        {note !== undefined && <small>{note}</small>}
      </h2>
      <div className={styles.content}>{children}</div>
      {foot}
    </section>
  );
}
