import { InboxOutlined } from '@ant-design/icons';
import { memo, useEffect, useState, type RefObject } from 'react';
import { useEvidenceStore, useIsReadOnly } from './EvidenceContext.tsx';
import { droppedFiles } from './incoming.ts';
import styles from './Evidence.module.css';

type Props = {
  /** Where files may be dropped. */
  readonly target: RefObject<HTMLElement | null>;
  /** The item that gets them. */
  readonly itemKey: string;
  readonly itemName: string;
};

/** Takes files that are dropped anywhere on the item, and shows while they are held over it where they will go. */
export const EvidenceDrop = memo(function EvidenceDrop({ target, itemKey, itemName }: Props) {
  const evidence = useEvidenceStore();
  const isReadOnly = useIsReadOnly();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const element = target.current;
    if (element === null || isReadOnly) return undefined;
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!(event.relatedTarget instanceof Node && element.contains(event.relatedTarget))) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      void evidence.add(itemKey, droppedFiles(event.dataTransfer?.files ?? []));
    };
    element.addEventListener('dragenter', over);
    element.addEventListener('dragover', over);
    element.addEventListener('dragleave', leave);
    element.addEventListener('drop', drop);
    return () => {
      element.removeEventListener('dragenter', over);
      element.removeEventListener('dragover', over);
      element.removeEventListener('dragleave', leave);
      element.removeEventListener('drop', drop);
    };
  }, [target, itemKey, isReadOnly, evidence]);
  if (!isOver) return null;
  return (
    <div className={styles.drop} data-testid="drop-here">
      <div className={styles.dropHere}>
        <InboxOutlined />
        <p>松开鼠标，添加为“{itemName}”的佐证材料</p>
        <p className={styles.fact}>JPG、PNG、WebP、PDF、Word、Excel，每个不超过 50 MB</p>
      </div>
    </div>
  );
});
