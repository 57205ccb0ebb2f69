import { Alert, Button } from 'antd';
import { useState } from 'react';
import { chosenTemplate } from '#data/queries/chosenTemplate.ts';
import { startBatch } from '#report/batch/control.ts';
import { localDate } from '#shared/report/localDate.ts';
import { useServices } from '#services';
import { useReportsStore } from './reportsStore.ts';
import type { JobDraft } from './useJobDraft.ts';
import styles from './Job.module.css';

/** Starts the batch, or says what is still to be chosen. */
export function StartBar({ draft }: { readonly draft: JobDraft }) {
  const services = useServices();
  const { documents, folder, template, rule } = useReportsStore();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const lacking = whatLacks(draft, documents.length, folder !== null);
  const start = async () => {
    if (folder === null) return;
    setBusy(true);
    const started = await startBatch(services, {
      id: crypto.randomUUID(),
      documents: [...documents],
      sessions: draft.sessions.map(({ session }) => session.id),
      without: [...draft.blocked],
      scope: draft.scope,
      template: template ?? (await chosenTemplate(services.database)).id,
      rule,
      folder: folder.id,
      folderPath: folder.path,
      today: localDate(new Date()),
      total: draft.total,
    });
    setBusy(false);
    setRefused(started.ok ? null : started.message);
  };
  return (
    <footer className={styles.start}>
      {refused !== null && (
        <Alert type="error" showIcon title={refused} closable={{ onClose: () => setRefused(null) }} />
      )}
      <div className={styles.startLine}>
        <span className={styles.soft}>{lacking ?? blockedWords(draft)}</span>
        <Button
          type="primary"
          size="large"
          loading={busy}
          disabled={lacking !== null}
          onClick={() => void start()}
        >
          开始生成{draft.total > 0 && ` ${draft.total.toLocaleString('zh-CN')} 份`}
        </Button>
      </div>
    </footer>
  );
}

function whatLacks(
  { sessions, rule, total }: JobDraft,
  documents: number,
  hasFolder: boolean,
): string | null {
  if (sessions.length === 0) return '请在左侧选择诊断';
  if (documents === 0) return '请选择文档';
  if (!hasFolder) return '请选择输出文件夹';
  if (!rule.ok) return '请改好命名规则';
  return total === 0 ? '所选的都不能生成，见检查' : null;
}

function blockedWords({ blocked, sessions, checked }: JobDraft): string {
  if (checked < sessions.length) return '检查还没有完成，可以先开始';
  return blocked.size === 0 ? '' : `另有 ${blocked.size.toLocaleString('zh-CN')} 份不能生成，见检查`;
}
