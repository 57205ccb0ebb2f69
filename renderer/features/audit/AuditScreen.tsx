import { App, Button } from 'antd';
import { useMemo, useState } from 'react';
import { host } from '#host';
import { useServices } from '#services';
import { isShown, wholeTrail } from '#shared/audit/filterTrail.ts';
import { may, refusalOf } from '#shared/roles/roleTable.ts';
import { Message } from '#ui/Message.tsx';
import { ScreenHeader } from '#ui/ScreenHeader.tsx';
import styles from './Audit.module.css';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditList } from './AuditList.tsx';
import { exportTrail } from './exportTrail.ts';
import { TrailCheck } from './TrailCheck.tsx';
import { useTrail } from './useTrail.ts';

/** Who did what and when on this laptop, for those who answer for it. */
export function AuditScreen() {
  const { role } = useServices().account;
  if (!may(role, 'seeAuditTrail')) {
    return <Message title="不能查看操作记录" text={refusalOf(role, 'seeAuditTrail').message} />;
  }
  return <OpenedTrail />;
}

function OpenedTrail() {
  const { database, account } = useServices();
  const { notification } = App.useApp();
  const { lines, isWhole, fault } = useTrail();
  const [filter, setFilter] = useState(wholeTrail);
  const [busy, setBusy] = useState(false);
  // A line that cannot be read could be anyone's: no filter hides it.
  const shown = useMemo(
    () => lines.filter(({ entry }) => entry === null || isShown(entry, filter)).toReversed(),
    [lines, filter],
  );

  const save = async () => {
    setBusy(true);
    const saved = await exportTrail(database);
    setBusy(false);
    if (saved.ok) {
      const { path, count } = saved.value;
      notification.success({
        title: `已导出 ${count.toLocaleString('zh-CN')} 条操作记录`,
        placement: 'bottomRight',
        description: path,
        duration: 10,
        actions: (
          <Button size="small" onClick={() => void host.openSaved({ path, how: 'reveal' })}>
            在文件夹中显示
          </Button>
        ),
      });
    } else if (saved.code !== 'cancelled') {
      notification.error({
        title: '操作记录没有导出',
        placement: 'bottomRight',
        description: saved.message,
        duration: 0,
      });
    }
  };

  return (
    <div className={styles.screen}>
      <ScreenHeader
        title="操作记录"
        facts={<span data-testid="count">{countInWords(lines.length, shown.length, isWhole)}</span>}
      >
        <Button
          loading={busy}
          disabled={!isWhole || !may(account.role, 'exportAuditTrail')}
          onClick={() => void save()}
        >
          导出…
        </Button>
      </ScreenHeader>
      <TrailCheck />
      <AuditFilters lines={lines} filter={filter} onChange={setFilter} />
      {fault !== null && <Message title="没有读出操作记录" text={fault.message} />}
      {shown.length > 0 && <AuditList lines={lines} shown={shown} />}
      {isWhole && shown.length === 0 && (
        <Message title="没有符合的记录" text="换一个人员、操作或日期范围再看。">
          <Button onClick={() => setFilter(wholeTrail)}>显示全部</Button>
        </Message>
      )}
    </div>
  );
}

function countInWords(all: number, shown: number, isWhole: boolean): string {
  if (!isWhole) return '正在读取';
  const total = `共 ${all.toLocaleString('zh-CN')} 条`;
  return shown === all ? total : `${total}，符合 ${shown.toLocaleString('zh-CN')} 条`;
}
