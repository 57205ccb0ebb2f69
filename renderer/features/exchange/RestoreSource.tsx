import { Button, Select } from 'antd';
import { useState } from 'react';
import type { OpenedBackup } from '#backup/backupHost.ts';
import { host } from '#host';
import type { CallResult } from '#shared/ipc/contract.ts';
import { momentInWords, sizeInWords } from './backupWords.ts';
import styles from './Exchange.module.css';

type Props = {
  readonly backups: CallResult<'backupList'>['backups'];
  readonly onOpened: (backup: OpenedBackup) => void;
  readonly onFault: (message: string | null) => void;
};

/** Which backup: one that the app made by itself, or a file. Main reads it through before anything else happens. */
export function RestoreSource({ backups, onOpened, onFault }: Props) {
  const [name, setName] = useState(backups[0]?.name ?? null);
  const [busy, setBusy] = useState<'automatic' | 'file' | null>(null);
  const open = async (from: 'automatic' | 'file') => {
    setBusy(from);
    onFault(null);
    const opened = await host.backupOpen({ name: from === 'file' ? null : name });
    setBusy(null);
    if (opened.ok) onOpened(opened);
    else if (opened.code !== 'cancelled') onFault(opened.message);
  };
  return (
    <>
      <p className={styles.soft}>选择一份备份。接下来先预览会发生什么，确认之前不会改动本机数据。</p>
      <div className={styles.source}>
        <h3>自动备份</h3>
        <div className={styles.row}>
          <Select
            className={styles.backups!}
            aria-label="自动备份"
            placeholder="还没有自动备份"
            value={name}
            disabled={backups.length === 0 || busy !== null}
            options={backups.map((backup) => ({
              value: backup.name,
              label: `${momentInWords(backup.at)}（${sizeInWords(backup.bytes)}）`,
            }))}
            onChange={setName}
          />
          <Button
            type="primary"
            disabled={name === null || busy === 'file'}
            loading={busy === 'automatic'}
            onClick={() => void open('automatic')}
          >
            用这份备份
          </Button>
        </div>
      </div>
      <div className={styles.source}>
        <h3>备份文件</h3>
        <div className={styles.row}>
          <Button disabled={busy === 'automatic'} loading={busy === 'file'} onClick={() => void open('file')}>
            选择备份文件…
          </Button>
          <span className={styles.faint}>.tdbackup，可以来自另一台电脑</span>
        </div>
      </div>
    </>
  );
}
