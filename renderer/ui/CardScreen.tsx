import type { ReactNode } from 'react';
import styles from './CardScreen.module.css';
import { ScreenHeader } from './ScreenHeader.tsx';

type Props = { readonly title: string; readonly facts: ReactNode; readonly children: ReactNode };

/** A screen of cards below one another (`SectionCard`), which scroll under its head. */
export function CardScreen({ title, facts, children }: Props) {
  return (
    <div className={styles.screen}>
      <ScreenHeader title={title} facts={facts} />
      <div className={styles.body}>{children}</div>
    </div>
  );
}
