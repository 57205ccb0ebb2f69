import { Alert, App } from 'antd';
import { useState } from 'react';
import { useServices } from '#services';
import { success, type Failure, type Result } from '#shared/model/result.ts';
import { tablesApart } from '#sync/engine/compareSums.ts';
import type { Connection } from '#sync/syncState.ts';
import { SectionCard } from '#ui/SectionCard.tsx';
import { ConnectionFacts } from './ConnectionFacts.tsx';
import { EnrolmentForm } from './EnrolmentForm.tsx';
import { filesInWords } from './fileWords.ts';
import { standingOf, type OnlyHere } from './standing.ts';
import { ProgressPart, StandingPart } from './StandingPart.tsx';
import { StatusActions, type StatusAction } from './StatusActions.tsx';
import styles from './Sync.module.css';
import { TestOutcome, type Tested } from './TestOutcome.tsx';
import { useSync } from './useSync.ts';
import { useNow } from './useNow.ts';

type Props = { readonly connection: Connection; readonly onlyHere: OnlyHere };

/** The platform that this device is at, how the sync stands, and what can be done about it. */
export function StatusCard({ connection, onlyHere }: Props) {
  const { sync } = useServices();
  const { modal } = App.useApp();
  const state = useSync((whole) => whole);
  const [busy, setBusy] = useState<StatusAction | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [tested, setTested] = useState<Tested | null>(null);
  const [enrolling, setEnrolling] = useState(false);
  const now = useNow();
  const standing = standingOf(state, onlyHere, now);
  const { waiting } = onlyHere;
  const sums = state.lastReceipt?.sums ?? null;

  const run = async (action: StatusAction, work: () => Promise<Result<unknown> | Failure>) => {
    setBusy(action);
    setRefusal(null);
    const done = await work();
    setBusy(null);
    setRefusal(done.ok ? null : done.message);
  };
  // How it ends stands in the state of the sync.
  const syncNow = async (deletionsAllowed: boolean) => {
    await sync.syncNow(deletionsAllowed ? { deletionsAllowed } : undefined);
    return success(undefined);
  };
  const actions: Readonly<Record<StatusAction, () => void>> = {
    sync: () => void run('sync', () => syncNow(false)),
    cancel: () => sync.cancel(),
    pause: () => void run('pause', sync.pause),
    resume: () => void run('resume', sync.resume),
    enrolAgain: () => setEnrolling(true),
    test: () =>
      void run('test', async () => {
        setTested(await sync.test(connection.address));
        return success(undefined);
      }),
    allowDeletions: () =>
      modal.confirm({
        title: '允许平台删除本机的数据？',
        content:
          '平台上大量数据已被删除，同步停在删除本机的同类数据之前。请先向平台管理方核实确是有意删除；继续后这些数据会从本机移除，只能从备份恢复。建议先在“数据”里备份到文件。',
        okText: '允许删除并继续',
        okButtonProps: { danger: true },
        focusable: { autoFocusButton: 'cancel' },
        onOk: () => void run('sync', () => syncNow(true)),
      }),
    disconnect: () =>
      modal.confirm({
        title: `断开与“${connection.device.centre.name}”的连接？`,
        content: `本机的数据都会保留，${waiting === 0 ? '' : `其中 ${waiting.toLocaleString('zh-CN')} 处改动还没有上报，`}断开后不再同步。再次连接需要平台管理方发给的新登记码。`,
        okText: '断开连接',
        okButtonProps: { danger: true },
        focusable: { autoFocusButton: 'cancel' },
        onOk: () => run('disconnect', sync.disconnect),
      }),
  };

  return (
    <SectionCard title="同步状态" text="每 15 分钟自动同步一次；没有网络时照常工作，接通后自动继续。">
      <StandingPart standing={standing} />
      {state.running !== null && <ProgressPart running={state.running} />}
      {refusal !== null && (
        <Alert
          className={styles.wide!}
          type="error"
          showIcon
          closable={{ onClose: () => setRefusal(null) }}
          title={refusal}
        />
      )}
      {tested !== null && <TestOutcome tested={tested} onClose={() => setTested(null)} />}
      <StatusActions
        remedy={standing.remedy}
        running={state.running !== null}
        paused={state.paused}
        busy={busy}
        actions={actions}
      />
      {enrolling && (
        <section className={styles.again} aria-label="重新连接">
          <h3>用新的登记码重新连接</h3>
          <EnrolmentForm
            address={connection.address}
            deviceName={connection.device.name}
            onConnected={() => setEnrolling(false)}
            onCancel={() => setEnrolling(false)}
          />
        </section>
      )}
      <ConnectionFacts
        connection={connection}
        lastSuccess={state.lastSuccess}
        waiting={waiting}
        now={now}
        files={filesInWords(state.carrying, state.files)}
        apart={sums === null ? null : tablesApart(sums)}
        onReadAgain={() => void run('sync', sync.readAgain)}
      />
    </SectionCard>
  );
}
