import type { ReactNode } from 'react';
import styles from './Workspace.module.css';

type Props = {
  readonly place: string;
  readonly name: string;
  readonly constraint: boolean;
  readonly children: ReactNode;
};

/** Where the item stands, its name, and what is asked. */
export function ItemHeading({ place, name, constraint, children }: Props) {
  return (
    <div>
      <p className={styles.place}>{place}</p>
      <h1 className={styles.name}>
        {name}
        {constraint && <span className={styles.constraint}>★ 约束性场景</span>}
      </h1>
      <p className={styles.prompt}>{children}</p>
    </div>
  );
}
