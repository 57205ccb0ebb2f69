import { Button } from 'antd';
import { useEffect, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { lookForUnfinished } from '#report/batch/lookForUnfinished.ts';
import { paths } from '#paths';
import { useServices } from '#services';
import { may, refusalOf } from '#shared/roles/roleTable.ts';
import { Message } from '#ui/Message.tsx';
import { ScreenHeader } from '#ui/ScreenHeader.tsx';
import { filterSessions } from './filterSessions.ts';
import { JobPanel } from './JobPanel.tsx';
import type { ListedSession } from './listedSession.ts';
import { useReportsStore } from './reportsStore.ts';
import { RunPanel } from './RunPanel.tsx';
import { SelectionFilters } from './SelectionFilters.tsx';
import { SelectionTable } from './SelectionTable.tsx';
import { UnfinishedNotice } from './UnfinishedNotice.tsx';
import { useBatch } from './useBatch.ts';
import { useChanged } from './useChanged.ts';
import { useListed } from './useListed.ts';
import styles from './Reports.module.css';

/** Reports by the hundred: which diagnoses (left), what is made of them and how far it is (right). */
export function ReportsScreen() {
  const { database } = useServices();
  const navigate = useNavigate();
  const listed = useListed();
  useEffect(() => void lookForUnfinished(database), [database]);
  const { role } = database.actor;
  if (!may(role, 'runBatch')) {
    return <Message title="不能批量生成报告" text={refusalOf(role, 'runBatch').message} />;
  }
  return (
    <div className={styles.screen}>
      <ScreenHeader
        title="报告"
        facts={listed === undefined ? '' : `本机共 ${listed.length.toLocaleString('zh-CN')} 次诊断`}
      />
      <Unfinished />
      {listed !== undefined && listed.length === 0 && (
        <Message
          title="还没有可以生成报告的诊断"
          text="先做一次诊断，或导入、载入示例数据；这里可以一次为许多诊断生成 Word 报告。"
        >
          <Button type="primary" onClick={() => void navigate(paths.enterprises())}>
            去企业列表
          </Button>
        </Message>
      )}
      {listed !== undefined && listed.length > 0 && <Desk listed={listed} />}
    </div>
  );
}

function Unfinished() {
  const unfinished = useBatch((state) => state.unfinished);
  return unfinished == null ? null : <UnfinishedNotice unfinished={unfinished} />;
}

function Desk({ listed }: { readonly listed: readonly ListedSession[] }) {
  const filters = useReportsStore((state) => state.filters);
  const clear = useReportsStore((state) => state.clearFilters);
  const batch = useBatch((state) => state.batch);
  const { isChanged, open } = useChanged(listed, filters.changedOnly);
  const rows = useMemo(() => filterSessions(listed, filters, isChanged), [listed, filters, isChanged]);
  return (
    <div className={styles.desk}>
      <main className={styles.selection}>
        <SelectionFilters comparing={open} />
        {rows.length > 0 ? (
          <SelectionTable rows={rows} />
        ) : (
          <Message title="没有符合的诊断" text="换一个条件，或清除条件后再选。">
            <Button onClick={clear}>清除条件</Button>
          </Message>
        )}
      </main>
      {batch === null ? <JobPanel listed={listed} rows={rows} /> : <RunPanel batch={batch} />}
    </div>
  );
}
