import { Alert, Button } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { recordAction } from '#data/commands/recordAction.ts';
import { lastSequence } from '#data/journalPosition.ts';
import { host } from '#host';
import { useServices } from '#services';
import type { CallResult } from '#shared/ipc/contract.ts';
import type { Failure } from '#shared/model/result.ts';
import { may, refusalOf } from '#shared/roles/roleTable.ts';
import { momentInWords, sizeInWords } from './backupWords.ts';
import styles from './Exchange.module.css';
import { SectionCard } from '#ui/SectionCard.tsx';
import { FailureNotice } from './FailureNotice.tsx';

const RestoreDialog = lazy(async () => ({ default: (await import('./RestoreDialog.tsx')).RestoreDialog }));

type Backups = CallResult<'backupList'>['backups'];
type Outcome =
  { readonly told: string; readonly path?: string } | { readonly failure: Failure; readonly title: string };

/** Backups: when the last one was made, one more now or into a file, and the way back from them. */
export function BackupCard() {
  const { database, account } = useServices();
  const [backups, setBackups] = useState<Backups>();
  const [busy, setBusy] = useState<'now' | 'file' | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [restoring, setRestoring] = useState(false);
  const refresh = () => host.backupList(null).then(({ backups: found }) => setBackups(found));
  useEffect(() => {
    void host.backupList(null).then(({ backups: found }) => setBackups(found));
  }, []);

  const run = async (step: 'now' | 'file', work: () => Promise<Outcome | null>) => {
    setBusy(step);
    setOutcome(await work());
    await refresh();
    setBusy(null);
  };
  const backUpNow = async (): Promise<Outcome> => {
    const made = await host.backupNow({ sequence: lastSequence(database) });
    if (!made.ok) return { failure: made, title: '没有备份' };
    void recordAction(database, 'backup.make');
    return { told: `备份完成：${momentInWords(made.backup.at)}，${sizeInWords(made.backup.bytes)}。` };
  };
  const backUpToFile = async (): Promise<Outcome | null> => {
    const made = await host.backupToFile({ sequence: lastSequence(database) });
    if (made.ok) {
      void recordAction(database, 'backup.file', { file: made.path });
      return { told: `已备份到文件（${sizeInWords(made.bytes)}）`, path: made.path };
    }
    return made.code === 'cancelled' ? null : { failure: made, title: '没有备份' };
  };
  const mayBackUp = may(account.role, 'makeBackup');
  const mayRestore = may(account.role, 'restoreBackup');

  return (
    <SectionCard
      title="备份与恢复"
      text="每小时自动备份一次，保留最近 24 份和 14 天每天一份。备份已加密，用当时的口令或恢复码打开。"
    >
      {outcome !== null && 'failure' in outcome && (
        <FailureNotice {...outcome} onClose={() => setOutcome(null)} />
      )}
      {outcome !== null && 'told' in outcome && (
        <Alert
          className={styles.wide!}
          type="success"
          showIcon
          title={outcome.told}
          {...(outcome.path === undefined ? {} : shownInFolder(outcome.path))}
        />
      )}
      <p data-testid="last-backup">{standing(backups)}</p>
      <div className={styles.row}>
        <Button
          type="primary"
          loading={busy === 'file'}
          disabled={!mayBackUp || busy === 'now'}
          onClick={() => void run('file', backUpToFile)}
        >
          备份到文件…
        </Button>
        <Button
          loading={busy === 'now'}
          disabled={!mayBackUp || busy === 'file'}
          onClick={() => void run('now', backUpNow)}
        >
          立即备份
        </Button>
        <Button disabled={!mayRestore || busy !== null} onClick={() => setRestoring(true)}>
          从备份恢复…
        </Button>
      </div>
      {!mayRestore && (
        <span className={styles.faint}>{refusalOf(account.role, 'restoreBackup').message}</span>
      )}
      {restoring && (
        <Suspense fallback={null}>
          <RestoreDialog
            backups={backups ?? []}
            onClose={() => {
              setRestoring(false);
              void refresh();
            }}
          />
        </Suspense>
      )}
    </SectionCard>
  );
}

function standing(backups: Backups | undefined): string {
  if (backups === undefined) return '　';
  const [newest] = backups;
  if (newest === undefined) return '还没有自动备份；软件运行半分钟后会做第一份。';
  return `最近一次自动备份：${momentInWords(newest.at)}（${sizeInWords(newest.bytes)}），共 ${backups.length} 份`;
}

function shownInFolder(path: string) {
  return {
    description: <code className={styles.place}>{path}</code>,
    action: (
      <Button size="small" onClick={() => void host.openSaved({ path, how: 'reveal' })}>
        在文件夹中显示
      </Button>
    ),
  };
}
