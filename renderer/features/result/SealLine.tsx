import { Button } from 'antd';
import { useMemo } from 'react';
import type { StoredSeal } from '#data/rows.ts';
import { closerOf } from '#shared/sealing/closedBy.ts';
import { fingerprintOf } from '#shared/sealing/fingerprint.ts';
import { sealHash } from '#shared/sealing/signer.ts';
import { formatMoment } from '#ui/formatMoment.ts';
import { LevelBadge } from '#ui/LevelBadge.tsx';
import styles from './Seal.module.css';

type Props = { readonly seal: StoredSeal; readonly onExport: () => void };

/** One sealed record. */
export function SealLine({ seal, onExport }: Props) {
  const { content, device } = seal.record;
  const fingerprint = useMemo(() => fingerprintOf(sealHash(seal.record)), [seal.record]);
  return (
    <li className={styles.line}>
      <strong>第 {seal.revision} 次</strong>
      <span>{formatMoment(content.closedAt)}</span>
      <span className={styles.person}>{closerOf(seal)}</span>
      <span className={styles.result}>
        <LevelBadge level={content.result.level} /> {content.result.score} 分
        {content.result.open > 0 && `，${content.result.open} 项未答`}
      </span>
      <span className={styles.technical}>
        <span>
          指纹 <code>{fingerprint}</code>
        </span>
        <span>
          设备 <code>{device.id}</code>
        </span>
      </span>
      <Button size="small" onClick={onExport}>
        导出封存文件
      </Button>
    </li>
  );
}
