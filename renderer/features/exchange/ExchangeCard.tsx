import type { ReactNode } from 'react';
import styles from './Exchange.module.css';

type Props = { readonly title: string; readonly text: string; readonly children: ReactNode };

/** One thing that can be done with data: what it is at the left, how at the right. */
export function ExchangeCard({ title, text, children }: Props) {
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
