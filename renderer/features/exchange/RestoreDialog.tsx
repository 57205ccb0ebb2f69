import { Alert, App, Button, Modal } from 'antd';
import { useState } from 'react';
import type { OpenedBackup } from '#backup/backupHost.ts';
import { restore, type RestoreMode } from '#backup/restore.ts';
import { filesInWords, restoreFiles } from '#backup/restoreFiles.ts';
import { host } from '#host';
import { useServices } from '#services';
import type { CallResult } from '#shared/ipc/contract.ts';
import styles from './Exchange.module.css';
import { lossInWords, preparePlan, restoredInWords, type Prepared } from './restoreFlow.ts';
import { RestorePreview, type Writing } from './RestorePreview.tsx';
import { RestoreSecret } from './RestoreSecret.tsx';
import { RestoreSource } from './RestoreSource.tsx';

type State =
  | { readonly step: 'choose' }
  | { readonly step: 'secret'; readonly backup: OpenedBackup; readonly progress: number | null }
  | {
      readonly step: 'preview';
      readonly backup: OpenedBackup;
      readonly prepared: Prepared;
      readonly writing: Writing | null;
    }
  | { readonly step: 'done'; readonly told: string };

type Props = { readonly backups: CallResult<'backupList'>['backups']; readonly onClose: () => void };

/** From a backup back to the desk: choose, open, see what would change, decide. Until then nothing is touched. */
export function RestoreDialog({ backups, onClose }: Props) {
  const { database, account } = useServices();
  const { modal } = App.useApp();
  const [state, setState] = useState<State>({ step: 'choose' });
  const [fault, setFault] = useState<string | null>(null);
  const isBusy =
    (state.step === 'secret' && state.progress !== null) ||
    (state.step === 'preview' && state.writing !== null);

  const preview = async (backup: OpenedBackup, typed: string) => {
    setFault(null);
    const onProgress = (progress: number) => setState({ step: 'secret', backup, progress });
    onProgress(0);
    const prepared = await preparePlan(database, backup, typed, onProgress);
    if (prepared.ok) return setState({ step: 'preview', backup, prepared: prepared.value, writing: null });
    setFault(prepared.message);
    setState({ step: 'secret', backup, progress: null });
  };
  const write = async (backup: OpenedBackup, prepared: Prepared, mode: RestoreMode) => {
    setFault(null);
    const { plan, key } = prepared;
    const onProgress = (written: number, of: number) =>
      setState({ step: 'preview', backup, prepared, writing: { mode, written, of } });
    onProgress(0, 0);
    const done = await restore(database, host, plan, mode, onProgress, backup.name);
    if (!done.ok) {
      setFault(done.message);
      return setState({ step: 'preview', backup, prepared, writing: null });
    }
    const source = { backupId: backup.id, from: key, to: account.key };
    const files = filesInWords(await restoreFiles(database, host, source));
    setState({ step: 'done', told: [restoredInWords(plan, mode), ...files].join('') });
  };
  const decide = (backup: OpenedBackup, prepared: Prepared, mode: RestoreMode) => {
    const loss = mode === 'exact' ? lossInWords(prepared.plan) : null;
    if (loss === null) return void write(backup, prepared, mode);
    modal.confirm({
      title: '恢复到备份时的样子？',
      content: `将${loss}。恢复前会先自动备份现在的数据，以后可以用它恢复回来。`,
      okText: '恢复',
      okButtonProps: { danger: true },
      onOk: () => void write(backup, prepared, mode),
    });
  };

  return (
    <Modal
      open
      width={720}
      title="从备份恢复"
      footer={null}
      mask={{ closable: false }}
      keyboard={!isBusy}
      closable={!isBusy}
      onCancel={onClose}
    >
      <div className={styles.steps}>
        {fault !== null && <Alert className={styles.wide!} type="error" showIcon title={fault} />}
        {state.step === 'choose' && (
          <RestoreSource
            backups={backups}
            onFault={setFault}
            onOpened={(backup) => setState({ step: 'secret', backup, progress: null })}
          />
        )}
        {state.step === 'secret' && (
          <RestoreSecret
            backup={state.backup}
            progress={state.progress}
            onTyped={(typed) => void preview(state.backup, typed)}
            onBack={() => {
              setFault(null);
              setState({ step: 'choose' });
            }}
          />
        )}
        {state.step === 'preview' && (
          <RestorePreview
            backup={state.backup}
            plan={state.prepared.plan}
            writing={state.writing}
            onRestore={(mode) => decide(state.backup, state.prepared, mode)}
            onCancel={onClose}
          />
        )}
        {state.step === 'done' && (
          <>
            <Alert
              className={styles.wide!}
              type="success"
              showIcon
              title="恢复完成"
              description={state.told}
            />
            <Button type="primary" onClick={onClose}>
              完成
            </Button>
          </>
        )}
      </div>
    </Modal>
  );
}
