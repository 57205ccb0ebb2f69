import styles from './KioskApp.module.css';

/** The invitation that is always one tap away. */
export function SelfCheckButton({ onClick }: { readonly onClick: () => void }) {
  return (
    <button type="button" className={styles.invitation} onClick={onClick}>
      5 分钟自测
    </button>
  );
}
