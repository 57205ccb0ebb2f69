import { Input } from 'antd';
import styles from './Vault.module.css';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly focus?: boolean;
  readonly disabled?: boolean;
};

/** A passphrase, hidden unless the person looks at it; nothing of it is kept by the browser. */
export function PassphraseField({ label, value, onChange, focus = false, disabled = false }: Props) {
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <Input.Password
        size="large"
        value={value}
        autoFocus={focus}
        disabled={disabled}
        autoComplete="off"
        maxLength={400}
        aria-label={label}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
