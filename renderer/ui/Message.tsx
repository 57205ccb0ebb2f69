import type { ReactNode } from 'react';
import styles from './Message.module.css';

type Props = { readonly title: string; readonly text: string; readonly children?: ReactNode };

/** An empty or refused state in the middle of a screen: what it is, what to do, and the buttons that do it. */
export function Message({ title, text, children }: Props) {
  return (
    <div className={styles.message}>
      <h1>{title}</h1>
      <p>{text}</p>
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </div>
  );
}
