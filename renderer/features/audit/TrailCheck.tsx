import { CheckCircleFilled, CloseCircleFilled, SafetyCertificateOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useServices } from '#services';
import type { TrailSummary } from '#shared/audit/verifyTrail.ts';
import styles from './Audit.module.css';
import { checkTrail, type TrailVerdict } from './checkTrail.ts';

type Checked = { readonly verdict: TrailVerdict; readonly at: number };

/** Whether the chain is whole, on request; the first broken link is named. */
export function TrailCheck() {
  const { database } = useServices();
  const [checked, setChecked] = useState<Checked | null>(null);
  const [busy, setBusy] = useState(false);
  const check = async () => {
    setBusy(true);
    const verdict = await checkTrail(database);
    setChecked({ verdict, at: Date.now() });
    setBusy(false);
  };
  const state = checked === null ? 'unchecked' : checked.verdict.ok ? 'whole' : 'broken';
  return (
    <section className={styles.check} aria-label="核对" data-state={state}>
      <span className={styles.seal}>{icons[state]}</span>
      <div className={styles.verdict} role="status">
        {checked === null ? (
          <>
            <strong>尚未核对</strong>
            <span>每条记录都带有上一条的校验值，删改任何一条都会断开；核对会从第一条查起。</span>
          </>
        ) : (
          <Verdict {...checked} />
        )}
      </div>
      <Button loading={busy} onClick={() => void check()}>
        {checked === null ? '核对' : '重新核对'}
      </Button>
    </section>
  );
}

const icons = {
  unchecked: <SafetyCertificateOutlined />,
  whole: <CheckCircleFilled />,
  broken: <CloseCircleFilled />,
} as const;

function Verdict({ verdict, at }: Checked) {
  const time = `${dayjs(at).format('HH:mm:ss')} 核对`;
  if (!verdict.ok) {
    return (
      <>
        <strong>{verdict.message}</strong>
        <span>{time}；在它之前的记录可信。请导出记录留存，并用最近的备份比较。</span>
      </>
    );
  }
  return (
    <>
      <strong>记录完整：第一条到末条逐条相连，共 {verdict.value.count.toLocaleString('zh-CN')} 条</strong>
      <span>
        {time}
        {endOf(verdict.value)}
      </span>
    </>
  );
}

/** The end, to be written down elsewhere: only that shows later that nothing was cut off. */
function endOf({ last }: TrailSummary) {
  if (last === null) return null;
  return (
    <>
      ；末条{' '}
      <code className={styles.code} title="抄在别处，以后可以查出末尾是否被截去">
        {last.sequence}:{last.hash}
      </code>
    </>
  );
}
