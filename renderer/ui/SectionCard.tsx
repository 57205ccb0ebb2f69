import type { ReactNode } from 'react';
import styles from './SectionCard.module.css';

type Props = { readonly title: string; readonly text: string; readonly children: ReactNode };

/** One matter of a screen: what it is at the left, what can be done at the right. */
export function SectionCard({ title, text, children }: Props) {
  return (
    <section className={styles.card} aria-label={title}>
      <div className={styles.head}>
        <h2>{title}</h2>
        <p>{text}</p>
      </div>
      <div className={styles.content}>{children}</div>
    </section>
  );
}
