import type { FormEvent, ReactNode } from 'react';
import styles from './Vault.module.css';

type Props = {
  readonly title: string;
  readonly children: ReactNode;
  readonly onSubmit?: () => void;
};

/** The one card of every screen before the desk is open. */
export function VaultCard({ title, children, onSubmit }: Props) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit?.();
  };
  return (
    <main className={styles.screen}>
      <form className={styles.card} onSubmit={submit} aria-label={title}>
        <span className={styles.product}>转型促进中心工作台</span>
        <h1>{title}</h1>
        {children}
      </form>
    </main>
  );
}
