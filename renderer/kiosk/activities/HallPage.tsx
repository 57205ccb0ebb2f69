import type { ReactNode } from 'react';
import { HallSurface } from '#hall/HallSurface.tsx';
import { KeyboardSpace } from '../keyboard/KeyboardSpace.tsx';
import styles from './HallPage.module.css';

type Props = {
  readonly title: string;
  /** What it is for, in one sentence. */
  readonly text: string;
  readonly children: ReactNode;
  /** Beside the way back, at the lower edge. */
  readonly foot?: ReactNode;
  readonly onBack: () => void;
};

/** A page that visitors read and write on: its title, what scrolls, and the way back, with the keys where they are needed. */
export function HallPage({ title, text, children, foot, onBack }: Props) {
  return (
    <HallSurface>
      <KeyboardSpace>
        <div className={styles.page}>
          <header className={styles.head}>
            <h1>{title}</h1>
            <p>{text}</p>
          </header>
          <main className={styles.content}>{children}</main>
          <footer className={styles.foot}>
            <button type="button" className={styles.quiet} onClick={onBack}>
              ‹ 返回
            </button>
            {foot}
          </footer>
        </div>
      </KeyboardSpace>
    </HallSurface>
  );
}
