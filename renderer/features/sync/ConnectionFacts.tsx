import type { ReactNode } from 'react';
import type { Connection } from '#sync/syncState.ts';
import styles from './Sync.module.css';
import { momentInWords } from './timeWords.ts';

type Props = {
  readonly connection: Connection;
  readonly lastSuccess: number | null;
  readonly waiting: number;
  readonly now: number;
};

/** What is true of the connection, each in its words. */
export function ConnectionFacts({ connection, lastSuccess, waiting, now }: Props) {
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
