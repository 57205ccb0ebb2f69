import { FileExcelOutlined, FilePdfOutlined, FileWordOutlined } from '@ant-design/icons';
import { memo } from 'react';
import { isPicture, mediaTypes, sizeInWords } from '#shared/evidence/mediaTypes.ts';
import type { Evidence, EvidenceMediaType } from '#shared/model/evidence.ts';
import styles from './Evidence.module.css';

type Props = { readonly row: Evidence; readonly onShow: (id: string) => void };

/** One piece of evidence, small: a picture of it or its kind, and its name. */
export const EvidenceTile = memo(function EvidenceTile({ row, onShow }: Props) {
  const { id, name, mediaType, size, thumbnail, note } = row;
  return (
    <button
      type="button"
      className={styles.tile}
      title={note === '' ? name : `${name}\n${note}`}
      aria-label={`查看 ${name}`}
      onClick={() => onShow(id)}
    >
      <span className={styles.preview}>
        {thumbnail !== null && isPicture(mediaType) ? (
          <img src={thumbnail} alt="" draggable={false} />
        ) : (
          <KindIcon mediaType={mediaType} />
        )}
      </span>
      <span className={styles.name}>{name}</span>
      <span className={styles.fact}>{note === '' ? sizeInWords(size) : note}</span>
    </button>
  );
});

/** The kind of a document as a sign and in words. */
export function KindIcon({ mediaType }: { readonly mediaType: EvidenceMediaType }) {
  const [extension] = mediaTypes[mediaType].extensions;
  const icons = { pdf: <FilePdfOutlined />, docx: <FileWordOutlined />, xlsx: <FileExcelOutlined /> };
  return (
    <span className={styles.kind} data-kind={extension}>
      {icons[extension as keyof typeof icons] ?? null}
      <span>{extension.toUpperCase()}</span>
    </span>
  );
}
