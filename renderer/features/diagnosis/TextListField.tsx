import { Input } from 'antd';
import { useState } from 'react';
import styles from './DetailsPanel.module.css';

type Props = {
  readonly label: string;
  readonly placeholder: string;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
};

/** A list of short texts typed one a line; blank lines count for nothing but are left where the person types. */
export function TextListField({ label, placeholder, values, onChange }: Props) {
  const [text, setText] = useState(values.join('\n'));
  const stored = linesOf(text).join('\n') === values.join('\n') ? text : values.join('\n');
  return (
    <label className={styles.field}>
      <span className={styles.label}>
        {label}
        {values.length > 0 && `（${values.length}）`}
      </span>
      <Input.TextArea
        rows={Math.max(3, Math.min(8, stored.split('\n').length + 1))}
        placeholder={placeholder}
        value={stored}
        onChange={(event) => {
          setText(event.target.value);
          onChange(linesOf(event.target.value));
        }}
      />
    </label>
  );
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
