import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { noteEvidence } from '#data/commands/noteEvidence.ts';
import { useServices } from '#services';
import type { Evidence } from '#shared/model/evidence.ts';
import { useStable } from '#ui/useStable.ts';
import styles from './Viewer.module.css';

/** A note is written this long (ms) after the last key, and at once when the field is left. */
const typingPause = 400;

/** What the piece of evidence shows, in the person's words; it is printed in the report. */
export function EvidenceNote({ row, isReadOnly }: { readonly row: Evidence; readonly isReadOnly: boolean }) {
  const { database } = useServices();
  const [note, setNote] = useState(row.note);
  const [fault, setFault] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const unsaved = useRef<string | null>(null);
  const save = useStable(async () => {
    clearTimeout(timer.current);
    const wanted = unsaved.current;
    if (wanted === null) return;
    unsaved.current = null;
    const saved = await noteEvidence(database, row.id, wanted);
    setFault(saved.ok ? null : saved.message);
    if (!saved.ok) unsaved.current ??= wanted;
  });
  useEffect(() => () => void save(), [save]);
  return (
    <label className={styles.note}>
      <span className={styles.label}>说明</span>
      <Input.TextArea
        value={note}
        rows={3}
        maxLength={500}
        disabled={isReadOnly}
        placeholder="它证明什么，例如：3 号机床的联网网关"
        onChange={(event) => {
          setNote(event.target.value);
          unsaved.current = event.target.value;
          clearTimeout(timer.current);
          timer.current = setTimeout(() => void save(), typingPause);
        }}
        onBlur={() => void save()}
      />
      {fault !== null && (
        <span className={styles.fault} role="alert">
          {fault}
        </span>
      )}
    </label>
  );
}
