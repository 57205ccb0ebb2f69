import { Input } from 'antd';
import { memo } from 'react';
import styles from './Workspace.module.css';

/** A note on one item, stored at every keystroke. */
export const NoteField = memo(function NoteField({
  note,
  onChange,
}: {
  readonly note: string;
  readonly onChange: (note: string) => void;
}) {
  return (
    <label className={styles.note}>
      <span className={styles.label}>访谈记录</span>
      <Input.TextArea
        value={note}
        maxLength={5000}
        rows={3}
        placeholder="现场看到、听到的事实。逐字保存，Ctrl+Enter 到下一个未评项。"
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
});
