import { Button } from 'antd';
import { useState } from 'react';
import type { ListedWarning } from '#data/queries/supervision.ts';
import { formatDate } from '#shared/look/formatDate.ts';
import { checkNodeNames } from '#shared/model/siteCheck.ts';
import { warningInWords, warningKindNames } from '#shared/supervision/warnings.ts';
import styles from './SupervisionScreen.module.css';

/** So many are shown at first, and with each further step. */
const step = 100;

type Props = {
  readonly warnings: readonly ListedWarning[];
  readonly onOpen: (enterpriseId: string) => void;
};

/** Warnings, one a line; a line opens its enterprise. */
export function WarningList({ warnings, onOpen }: Props) {
  const [most, setMost] = useState(step);
  const left = warnings.length - most;
  return (
    <>
      <ul className={styles.warnings} aria-label="预警">
        {warnings.slice(0, most).map((warning) => (
          <li key={`${warning.kind}/${warning.check.id}`}>
            <button type="button" className={styles.warning} onClick={() => onOpen(warning.enterpriseId)}>
              <span className={styles.kind} data-kind={warning.kind}>
                {warningKindNames[warning.kind]}
              </span>
              <span className={styles.who}>
                <strong title={warning.enterprise}>{warning.enterprise}</strong>
                <small>{warning.county}</small>
              </span>
              <span className={styles.what}>{warningInWords(warning)}</span>
              <span className={styles.soft}>
                {checkNodeNames[warning.check.node]} {formatDate(warning.check.date)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button className={styles.more!} onClick={() => setMost(most + step)}>
          再显示 {Math.min(step, left)} 条（还有 {left.toLocaleString('zh-CN')} 条）
        </Button>
      )}
    </>
  );
}
