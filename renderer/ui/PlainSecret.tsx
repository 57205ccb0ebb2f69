import { useState } from 'react';
import styles from './Plain.module.css';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A field for a secret without the kit (see `PlainButton`), hidden unless the person looks at it. It takes the focus. */
export function PlainSecret({ label, value, onChange }: Props) {
  const [seen, setSeen] = useState(false);
  return (
    <span className={styles.secret}>
      <input
        type={seen ? 'text' : 'password'}
        value={value}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        maxLength={400}
        aria-label={label}
        onChange={(event) => onChange(event.target.value)}
      />
      <button type="button" aria-pressed={seen} onClick={() => setSeen(!seen)}>
        {seen ? '隐藏' : '显示'}
      </button>
    </span>
  );
}
