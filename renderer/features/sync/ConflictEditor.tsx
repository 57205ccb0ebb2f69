import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ListedConflict } from '#data/queries/openConflicts.ts';
import { fieldOf } from '#shared/sync/conflictFields.ts';
import { settledValue } from '#shared/sync/settlement.ts';
import { conflictInWords, valueOf } from './conflictSides.ts';
import styles from './Conflicts.module.css';

type Props = {
  readonly listed: ListedConflict;
  readonly busy: boolean;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
};

/** Writes the text that is to stand, beginning with both where the field holds several lines. */
export function ConflictEditor({ listed, busy, onSave, onCancel }: Props) {
  const [text, setText] = useState(() => firstText(listed));
  const { row, field } = conflictInWords(listed);
  return (
    <div className={styles.edit}>
      <Input.TextArea
        autoFocus
        autoSize={{ minRows: 1, maxRows: 10 }}
        aria-label={`${row} ${field}`}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') onCancel();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave(text);
        }}
      />
      <div className={styles.actions}>
        <Button type="primary" loading={busy} onClick={() => onSave(text)}>
          保存
        </Button>
        <Button disabled={busy} onClick={onCancel}>
          放弃
        </Button>
        <span className={styles.faint}>Ctrl+Enter 保存，Esc 放弃</span>
      </div>
    </div>
  );
}

function firstText({ conflict: { table, clash }, place: { row } }: ListedConflict): string {
  if (clash.kind === 'deletion' || row === null) return '';
  const standing = { ...clash, kept: valueOf(row, clash.field) };
  const isLine = fieldOf(table, clash.field).shape === 'line';
  const text = settledValue(standing, isLine ? 'kept' : 'both');
  return typeof text === 'string' ? text : '';
}
