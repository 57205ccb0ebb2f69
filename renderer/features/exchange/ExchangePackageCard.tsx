import { Segmented } from 'antd';
import { useState } from 'react';
import { useServices } from '#services';
import type { Enterprise } from '#shared/model/enterprise.ts';
import { may, refusalOf } from '#shared/roles/roleTable.ts';
import { SectionCard } from '#ui/SectionCard.tsx';
import styles from './Exchange.module.css';
import { PackageExport } from './PackageExport.tsx';
import { PackageImport } from './PackageImport.tsx';

const text =
  '没有网络时，用 U 盘与同事的电脑交换改动：逐项合并，两边都改过的请您决定。文件用口令加密，并由本机签名。';

type Way = 'export' | 'import';

/** 交换包: changes go from hand to hand between desks, without a network. */
export function ExchangePackageCard({
  enterprises = [],
}: {
  readonly enterprises: readonly Enterprise[] | undefined;
}) {
  const { account } = useServices();
  const [way, setWay] = useState<Way>('export');
  const [busy, setBusy] = useState(false);
  const action = way === 'export' ? 'exportData' : 'importData';
  return (
    <SectionCard title="交换包" text={text}>
      <Segmented<Way>
        aria-label="交换方式"
        value={way}
        disabled={busy}
        onChange={setWay}
        options={[
          { value: 'export', label: '导出交换包' },
          { value: 'import', label: '导入交换包' },
        ]}
      />
      {!may(account.role, action) && (
        <span className={styles.faint}>{refusalOf(account.role, action).message}</span>
      )}
      {may(account.role, action) && way === 'export' && (
        <PackageExport enterprises={enterprises} onBusy={setBusy} />
      )}
      {may(account.role, action) && way === 'import' && <PackageImport onBusy={setBusy} />}
    </SectionCard>
  );
}
