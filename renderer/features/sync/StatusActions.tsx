import { Button } from 'antd';
import { useState } from 'react';
import type { Remedy } from './standing.ts';
import styles from './Sync.module.css';

/** All that can be done with the connection. */
export type StatusAction =
  'sync' | 'cancel' | 'pause' | 'resume' | 'test' | 'disconnect' | 'allowDeletions' | 'enrolAgain';

type Props = {
  readonly remedy: Remedy;
  readonly running: boolean;
  readonly paused: boolean;
  readonly busy: StatusAction | null;
  readonly actions: Readonly<Record<StatusAction, () => void>>;
};

/** The buttons of the connection: first what helps now, last what ends it. */
export function StatusActions({ remedy, running, paused, busy, actions }: Props) {
  return (
    <div className={`${styles.row} ${styles.wide}`} data-busy={busy ?? 'none'}>
      {running ? (
        <CancelButton onClick={actions.cancel} />
      ) : (
        <>
          {remedy === 'allowDeletions' && (
            <Button type="primary" danger onClick={actions.allowDeletions}>
              允许删除并继续…
            </Button>
          )}
          {remedy === 'enrolAgain' && (
            <Button type="primary" onClick={actions.enrolAgain}>
              用新的登记码重新连接…
            </Button>
          )}
          <Button
            type={remedy === 'none' ? 'primary' : 'default'}
            loading={busy === 'sync'}
            onClick={actions.sync}
          >
            立即同步
          </Button>
        </>
      )}
      {paused ? (
        <Button loading={busy === 'resume'} onClick={actions.resume}>
          恢复自动同步
        </Button>
      ) : (
        <Button loading={busy === 'pause'} onClick={actions.pause}>
          暂停自动同步
        </Button>
      )}
      <Button loading={busy === 'test'} onClick={actions.test}>
        测试连接
      </Button>
      <Button className={styles.end!} disabled={running} onClick={actions.disconnect}>
        断开连接…
      </Button>
    </div>
  );
}

/** A sync ends after the step that is under way, which can take a moment. */
function CancelButton({ onClick }: { readonly onClick: () => void }) {
  const [asked, setAsked] = useState(false);
  return (
    <Button
      disabled={asked}
      onClick={() => {
        setAsked(true);
        onClick();
      }}
    >
      {asked ? '正在停下…' : '取消'}
    </Button>
  );
}
