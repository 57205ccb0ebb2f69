import { Alert } from 'antd';
import { useState } from 'react';
import { useDeskState } from './deskState.ts';
import styles from './Shell.module.css';

const told = {
  rebuilt: (count: number) =>
    `上次退出后数据库丢失或不完整，已按变更日志全部恢复（${count.toLocaleString('zh-CN')} 次改动）。`,
  replayed: (count: number) =>
    `上次退出时数据库少了最后几次改动，已按变更日志补回（${count.toLocaleString('zh-CN')} 次）。`,
  begunAnew: () => '变更日志缺失，已按现有数据重新建立；数据库中的内容都在。',
} as const;

/** What the start had to mend, said once. */
export function MendedNotice() {
  const { mended } = useDeskState();
  const [open, setOpen] = useState(true);
  if (!open || mended.did === 'nothing' || mended.did === 'told') return null;
  const lost = mended.damaged > 0 ? `其中 ${mended.damaged} 条记录已损坏、无法读出，请核对最近的诊断。` : '';
  return (
    <Alert
      className={styles.notice!}
      type={mended.damaged > 0 ? 'warning' : 'info'}
      showIcon
      closable={{ onClose: () => setOpen(false) }}
      title={`${told[mended.did](mended.records)}${lost}`}
      data-testid="mended"
    />
  );
}
