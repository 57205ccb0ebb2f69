import { Alert, Button } from 'antd';
import { bringsAnything, countNames, selectionNames } from '#shared/sync/exchange/previewWords.ts';
import { momentInWords } from './backupWords.ts';
import styles from './Exchange.module.css';
import type { LookedAt } from './exchangeFlow.ts';

type Props = {
  readonly name: string;
  readonly looked: LookedAt;
  /** Rows that were taken in; null: not begun. */
  readonly done: number | null;
  readonly onImport: () => void;
  readonly onCancel: () => void;
};

const shown = ['added', 'changed', 'deleted', 'same', 'conflicts', 'unreadable'] as const;

/** Whose package it is and what importing it would do, before anything is stored. */
export function PackagePreviewPanel({ name, looked: { opened, preview }, done, onImport, onCancel }: Props) {
  const { manifest, rows } = opened;
  const { counts, knownDevice, samePlatform } = preview;
  const useful = bringsAnything(counts) || manifest.files > 0;
  return (
    <div className={styles.steps}>
      <p>
        <span className={styles.file}>{name}</span>
        <span className={styles.soft}>　尚未导入</span>
      </p>
      <p className={styles.soft}>
        {manifest.person === '' ? '对方' : `“${manifest.person}”`}于 {momentInWords(manifest.madeAt)}{' '}
        制作，范围：
        {selectionNames[manifest.selection]}
        {manifest.files > 0 && `，带 ${manifest.files.toLocaleString('zh-CN')} 个佐证材料文件`}
      </p>
      {knownDevice ? (
        <p className={styles.soft}>签名有效，来自以前导入过的设备</p>
      ) : (
        <Alert
          className={styles.wide!}
          type="info"
          showIcon
          title="首次收到这台设备的交换包"
          description="签名有效，但本机还不认识这台设备；请向对方核实后再导入。"
        />
      )}
      {!samePlatform && manifest.platform !== null && (
        <p className={styles.soft}>对方连接的平台与本机不同，只合并内容，不采用对方的平台状态</p>
      )}
      <table className={`${styles.counts} ${styles.figures}`} aria-label="交换包预览">
        <thead>
          <tr>
            {shown.map((count) => (
              <th key={count} scope="col">
                {countNames[count]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {shown.map((count) => (
              <td key={count} data-count={count} data-zero={counts[count] === 0}>
                {counts[count].toLocaleString('zh-CN')}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <div className={styles.row}>
        <Button type="primary" loading={done !== null} disabled={!useful} onClick={onImport}>
          导入
        </Button>
        <Button disabled={done !== null} onClick={onCancel}>
          取消
        </Button>
        <span className={styles.faint} role="status">
          {done === null
            ? useful
              ? ''
              : '交换包里的内容本机都有，没有可导入的'
            : `已完成 ${done.toLocaleString('zh-CN')} / ${rows.length.toLocaleString('zh-CN')} 条`}
        </span>
      </div>
    </div>
  );
}
