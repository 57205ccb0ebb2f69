import { Button } from 'antd';
import type { ReactNode } from 'react';
import { tableName } from '#shared/sync/tableWords.ts';
import type { Connection } from '#sync/syncState.ts';
import styles from './Sync.module.css';
import { momentInWords } from './timeWords.ts';

type Props = {
  readonly connection: Connection;
  readonly lastSuccess: number | null;
  readonly waiting: number;
  readonly now: number;
  readonly files: string | null;
  /** What tables differ from the platform's; null: not compared. */
  readonly apart: readonly string[] | null;
  readonly onReadAgain: () => void;
};

/** What is true of the connection, each in its words. */
export function ConnectionFacts({ connection, lastSuccess, waiting, now, files, apart, onReadAgain }: Props) {
  const { address, device, enrolledAt } = connection;
  return (
    <dl className={styles.facts} aria-label="连接">
      <Fact name="上次成功同步">{lastSuccess === null ? '从未' : momentInWords(lastSuccess, now)}</Fact>
      <Fact name="所属中心">{device.centre.name}</Fact>
      <Fact name="待上报">{waiting === 0 ? '没有' : `${waiting.toLocaleString('zh-CN')} 处`}</Fact>
      <Fact name="平台地址">{address}</Fact>
      <Fact name="连接时间">{momentInWords(enrolledAt, now)}</Fact>
      <Fact name="本设备">
        {device.name}
        {device.scope === 'kiosk' && '（展厅设备，只收发展厅的数据）'}
      </Fact>
      {files !== null && <Fact name="佐证文件">{files}</Fact>}
      {apart !== null && (
        <Fact name="与平台核对">
          {apart.length === 0 ? (
            '一致'
          ) : (
            <>
              {apart.map(tableName).join('、')}不一致，同步期间可能有他人的改动，下次同步会再核对。
              <Button size="small" onClick={onReadAgain}>
                全部重读一遍
              </Button>
            </>
          )}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
