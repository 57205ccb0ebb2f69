import { Input } from 'antd';
import styles from './Settings.module.css';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A passphrase, hidden unless the person looks at it. */
export function SecretField({ label, value, onChange }: Props) {
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <Input.Password
        value={value}
        autoComplete="off"
        maxLength={400}
        aria-label={label}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
