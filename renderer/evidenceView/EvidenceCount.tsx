import { PaperClipOutlined } from '@ant-design/icons';
import { memo } from 'react';
import { useEvidence } from './EvidenceContext.tsx';
import styles from './Evidence.module.css';

/** How many pieces of evidence an item has; nothing where it has none. */
export const EvidenceCount = memo(function EvidenceCount({ itemKey }: { readonly itemKey: string }) {
  const count = useEvidence(({ byItem }) => byItem.get(itemKey)?.length ?? 0);
  if (count === 0) return null;
  return (
    <span className={styles.count} title={`${count} 份佐证材料`} data-evidence-count={count}>
      <PaperClipOutlined />
      {count}
    </span>
  );
});
