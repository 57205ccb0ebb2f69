import { Alert, Button } from 'antd';
import { useState } from 'react';
import { exhibits } from '#features/exhibits/exhibits.ts';
import { host } from '#host';
import { useServices } from '#services';
import { usageSheet } from '#shared/kiosk/usageSheet.ts';
import { localDate } from '#shared/report/localDate.ts';
import { SectionCard } from '#ui/SectionCard.tsx';
import { useLive } from '#ui/useLive.ts';
import styles from './Operator.module.css';

/** How often visitors opened what, without any name; to be taken along as a workbook. */
export function UsageCard() {
  const { database } = useServices();
  const counts = useLive(() => database.usageCounts.toArray(), [database]) ?? [];
  const [told, setTold] = useState<{ readonly type: 'success' | 'error'; readonly title: string } | null>(
    null,
  );
  const [today] = useState(() => localDate(new Date()));
  const sum = (rows: typeof counts) => rows.reduce((total, { count }) => total + count, 0);
  const exportSheet = async () => {
    const names = new Map(exhibits.map(({ id, name }) => [id, name]));
    const { writeUsage } = await import('./writeUsage.ts');
    const bytes = writeUsage(usageSheet(counts, names));
    const saved = await host
      .saveFile({ kind: 'workbook', suggestedName: `展厅使用统计-${today}.xlsx`, bytes })
      .catch(() => null);
    if (saved === null) setTold({ type: 'error', title: '没有导出，请重新输入 PIN 后再试。' });
    else if (saved.ok) setTold({ type: 'success', title: `已导出到 ${saved.path}` });
    else setTold(saved.code === 'cancelled' ? null : { type: 'error', title: saved.message });
  };
  return (
    <SectionCard title="使用统计" text="只记次数，不记是谁。">
      <dl className={styles.facts}>
        <dt>今天</dt>
        <dd>{sum(counts.filter(({ day }) => day === today))} 次</dd>
        <dt>至今</dt>
        <dd>{sum(counts)} 次</dd>
      </dl>
      {told !== null && <Alert showIcon {...told} />}
      <Button size="large" onClick={() => void exportSheet()}>
        导出统计
      </Button>
    </SectionCard>
  );
}
