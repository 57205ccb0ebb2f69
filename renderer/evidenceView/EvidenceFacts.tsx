import { isPicture, mediaTypes, sizeInWords } from '#shared/evidence/mediaTypes.ts';
import type { Evidence } from '#shared/model/evidence.ts';
import styles from './Viewer.module.css';

const locations: Readonly<Record<Evidence['location'], string>> = {
  none: '照片里没有',
  removed: '已去除',
  kept: '保留在照片里',
};

const moment = (time: number) =>
  new Date(time).toLocaleString('zh-CN', { dateStyle: 'long', timeStyle: 'short' });

/** What is known of a piece of evidence: kind, size, who, when, and the hash that proves it unchanged. */
export function EvidenceFacts({ row }: { readonly row: Evidence }) {
  const facts: readonly (readonly [string, string])[] = [
    ['类型', `${mediaTypes[row.mediaType].name}，${sizeInWords(row.size)}`],
    ['添加', `${row.addedBy === '' ? '（未署名）' : row.addedBy}，${moment(row.addedAt)}`],
    ...(isPicture(row.mediaType) ? ([['拍摄位置', locations[row.location]]] as const) : []),
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([label, words]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{words}</dd>
        </div>
      ))}
      <div>
        <dt title="文件内容的指纹：内容变一个字节，它就完全不同">SHA-256</dt>
        <dd className={styles.hash} data-testid="evidence-hash">
          {row.sha256}
        </dd>
      </div>
    </dl>
  );
}
