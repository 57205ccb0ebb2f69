import type { ReactNode } from 'react';
import styles from './Plain.module.css';

type Props = {
  readonly children: ReactNode;
  readonly kind?: 'primary' | 'default' | 'link';
  /** Submits its form; otherwise `onClick` says what it does. */
  readonly submit?: boolean;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly onClick?: () => void;
};

/**
 * A button without the kit, for screens that must stand before the kit is there or when something has failed. It looks
 * like the kit's.
 */
export function PlainButton({
  children,
  kind = 'default',
  submit = false,
  busy = false,
  disabled = false,
  onClick,
}: Props) {
  return (
    <button
      className={styles.button}
      data-kind={kind}
      type={submit ? 'submit' : 'button'}
      aria-busy={busy}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
