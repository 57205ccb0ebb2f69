import type { ReactNode } from 'react';
import styles from './Tag.module.css';

/** A small fact beside a title. */
export function Tag({
  children,
  tone = 'brand',
}: {
  readonly children: ReactNode;
  readonly tone?: 'brand' | 'quiet';
}) {
  return <span className={styles[tone]}>{children}</span>;
}
