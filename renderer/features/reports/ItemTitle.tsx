import type { JobItem } from '#shared/report/batch/jobItems.ts';
import { documents } from '#shared/report/documents.ts';
import styles from './Run.module.css';

/** Which file this is: of what, and which document. A long name gives way to the document. */
export function ItemTitle({ item: { title, document } }: { readonly item: JobItem }) {
  return (
    <>
      <span title={title}>{title}</span>
      <span className={styles.document}>{documents[document].name}</span>
    </>
  );
}
