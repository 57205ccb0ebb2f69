import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import type { OpenedBackup } from '#backup/backupHost.ts';
import { momentInWords, sizeInWords } from './backupWords.ts';
import styles from './Exchange.module.css';

type Props = {
  readonly backup: OpenedBackup;
  /** How much has been read and compared; null while nothing is under way. */
  readonly progress: number | null;
  readonly onTyped: (typed: string) => void;
  readonly onBack: () => void;
};

/** The passphrase or recovery code of the time at which the backup was made. */
export function RestoreSecret({ backup, progress, onTyped, onBack }: Props) {
  const [typed, setTyped] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed !== '') onTyped(typed);
  };
  return (
    <form className={styles.steps} onSubmit={submit}>
      <div>
        <p className={styles.file}>{backup.name}</p>
        <p className={styles.soft}>
          {momentInWords(backup.madeAt)} 制作，{sizeInWords(backup.bytes)}，已从头到尾检查，完整无损
        </p>
      </div>
      <label className={styles.secret}>
        <span className={styles.soft}>备份时的口令，或恢复码</span>
        <Input.Password
          size="large"
          autoFocus
          autoComplete="off"
          maxLength={400}
          aria-label="备份时的口令，或恢复码"
          value={typed}
          disabled={progress !== null}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <div className={styles.row}>
        <Button type="primary" htmlType="submit" loading={progress !== null} disabled={typed === ''}>
          预览
        </Button>
        <Button disabled={progress !== null} onClick={onBack}>
          换一份备份
        </Button>
        {progress !== null && (
          <span className={styles.soft} role="status">
            正在读取并比对，已完成 {progress.toLocaleString('zh-CN')} 条
          </span>
        )}
      </div>
    </form>
  );
}
