import { memo } from 'react';
import styles from './Workspace.module.css';

/** A quiet line under the answers: what proves them, or what to mind. */
export const EvidenceHint = memo(function EvidenceHint({
  label,
  texts,
}: {
  readonly label: string;
  readonly texts: readonly string[];
}) {
  if (texts.length === 0) return null;
  return (
    <p className={styles.hint}>
      <b>{label}</b>
      {texts.join('、')}
    </p>
  );
});
