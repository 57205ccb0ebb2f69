import { Alert, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { recordAction } from '#data/commands/recordAction.ts';
import { countRows } from '#data/queries/countRows.ts';
import { recentFaults } from '#faults';
import { host } from '#host';
import { useServices } from '#services';
import type { CallResult } from '#shared/ipc/contract.ts';
import { SectionCard } from '#ui/SectionCard.tsx';
import styles from './Settings.module.css';

/** A bundle for support: what is in it, what is not, and one button. */
export function DiagnosticsCard() {
  const { database } = useServices();
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<CallResult<'diagnosticBundle'> | null>(null);
  const told = useRef<HTMLDivElement>(null);
  // The card is the last one: what came of it would stand below the window's edge.
  useEffect(() => told.current?.scrollIntoView({ block: 'nearest' }), [made]);
  const make = async () => {
    setBusy(true);
    const answer = await host.diagnosticBundle({
      tables: await countRows(database),
      faults: [...recentFaults()],
    });
    if (answer.ok) void recordAction(database, 'diagnostics.make', { file: answer.path });
    setMade(answer);
    setBusy(false);
  };
  return (
    <SectionCard title="故障排查包" text="软件出问题时，把它连同故障的经过一起发给技术支持。">
      <ul className={styles.contents}>
        <li>里面有：软件和系统的版本、内存和磁盘空间、数据各部分的大小和条数、错误代码、软件运行记录。</li>
        <li>里面没有：企业和人员的任何信息、诊断内容、佐证材料、口令和密钥、系统用户名和电脑名。</li>
      </ul>
      <Button loading={busy} onClick={() => void make()}>
        生成故障排查包
      </Button>
      {made !== null && (made.ok || made.code !== 'cancelled') && (
        <div ref={told}>
          <Alert
            showIcon
            type={made.ok ? 'success' : 'error'}
            title={made.ok ? '故障排查包已保存，发送之前可以打开查看。' : made.message}
            action={
              made.ok && (
                <Button size="small" onClick={() => void host.openSaved({ path: made.path, how: 'reveal' })}>
                  打开所在文件夹
                </Button>
              )
            }
          />
        </div>
      )}
    </SectionCard>
  );
}
