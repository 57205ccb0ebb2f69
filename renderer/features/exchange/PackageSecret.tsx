import { Input } from 'antd';
import styles from './Exchange.module.css';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly disabled?: boolean;
  readonly onChange: (value: string) => void;
};

/** The passphrase of an exchange package, hidden unless the person looks at it. */
export function PackageSecret({ label, value, disabled = false, onChange }: Props) {
  return (
    <label className={styles.secret}>
      <span className={styles.soft}>{label}</span>
      <Input.Password
        value={value}
        disabled={disabled}
        autoComplete="off"
        maxLength={400}
        aria-label={label}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
