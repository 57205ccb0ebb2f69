import { Button } from 'antd';
import { useState } from 'react';
import type { OpenedBackup } from '#backup/backupHost.ts';
import { planInWords, warningsOf } from '#backup/planWords.ts';
import { filesInWords } from '#backup/restoreFiles.ts';
import { takeOver } from '#backup/takeOver.ts';
import { host } from '#host';
import type { Opening } from '#vault/opening.ts';
import type { Unlocked } from '#vault/vault.ts';
import { PassphraseField } from './PassphraseField.tsx';
import { VaultCard } from './VaultCard.tsx';
import styles from './Vault.module.css';

type Props = {
  readonly onUnlocked: (unlocked: Unlocked, opening: Opening) => void;
  readonly onBack: () => void;
};
type Done = { readonly unlocked: Unlocked; readonly told: string; readonly warnings: readonly string[] };

/** The first start of a new laptop that goes on where a backup was made. */
export function RestoreScreen({ onUnlocked, onBack }: Props) {
  const [backup, setBackup] = useState<OpenedBackup | null>(null);
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const [done, setDone] = useState<Done | null>(null);

  const choose = async () => {
    const opened = await host.backupOpen({ name: null });
    if (opened.ok) setBackup(opened);
    if (opened.ok || opened.code !== 'cancelled') setFault(opened.ok ? null : opened.message);
  };
  const submit = async () => {
    if (done !== null) return onUnlocked(done.unlocked, { by: 'backup', failures: Promise.resolve(0) });
    if (backup === null || progress !== null || typed === '') return;
    setFault(null);
    setProgress(0);
    const taken = await takeOver(host, backup, typed, setProgress);
    setProgress(null);
    if (!taken.ok) return setFault(taken.message);
    const { unlocked, plan, files } = taken.value;
    const rows = planInWords(plan, 'missing');
    setDone({
      unlocked,
      told: rows === '' ? '备份中没有数据' : rows,
      warnings: [...warningsOf(plan), ...filesInWords({ ...files, restored: 0 })],
    });
  };

  if (done !== null) {
    return (
      <VaultCard title="恢复完成" onSubmit={() => void submit()}>
        <p className={styles.soft} data-testid="restored">
          已恢复：{done.told}。以后用备份时的口令解锁本机。
        </p>
        {done.warnings.map((warning) => (
          <p key={warning} className={styles.fault} role="alert">
            {warning}
          </p>
        ))}
        <Button type="primary" size="large" htmlType="submit" autoFocus>
          进入工作台
        </Button>
      </VaultCard>
    );
  }
  return (
    <VaultCard title="从备份恢复" onSubmit={() => void submit()}>
      <p className={styles.soft}>
        选择另一台电脑制作的备份文件（.tdbackup），输入当时的口令或恢复码，本机就接着它的数据工作。
      </p>
      <Button size="large" disabled={progress !== null} onClick={() => void choose()}>
        {backup === null ? '选择备份文件…' : backup.name}
      </Button>
      {backup !== null && (
        <PassphraseField
          label="备份时的口令，或恢复码"
          value={typed}
          focus
          disabled={progress !== null}
          onChange={setTyped}
        />
      )}
      {progress !== null && (
        <p className={styles.soft} role="status">
          正在恢复，请不要关闭电脑，已完成 {progress.toLocaleString('zh-CN')} 条
        </p>
      )}
      {fault !== null && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      <div className={styles.actions}>
        <Button type="link" disabled={progress !== null} onClick={onBack}>
          返回
        </Button>
        <Button
          type="primary"
          size="large"
          htmlType="submit"
          loading={progress !== null}
          disabled={backup === null || typed === ''}
        >
          恢复
        </Button>
      </div>
    </VaultCard>
  );
}
