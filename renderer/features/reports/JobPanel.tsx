import type { ReactNode } from 'react';
import { DocumentChoice } from './DocumentChoice.tsx';
import { FolderChoice } from './FolderChoice.tsx';
import type { ListedSession } from './listedSession.ts';
import { NamingField } from './NamingField.tsx';
import { PreflightList } from './PreflightList.tsx';
import { StartBar } from './StartBar.tsx';
import { TemplateChoice } from './TemplateChoice.tsx';
import { useJobDraft } from './useJobDraft.ts';
import { useRecalledChoice } from './useRecalledChoice.ts';
import styles from './Job.module.css';

type Props = { readonly listed: readonly ListedSession[]; readonly rows: readonly ListedSession[] };

/** What is made of the chosen diagnoses: documents, template, folder, names, what is missing, start. */
export function JobPanel({ listed, rows }: Props) {
  useRecalledChoice();
  const draft = useJobDraft(listed, rows);
  return (
    <aside className={styles.panel} aria-label="批量任务">
      <div className={styles.body}>
        <Part title="文档">
          <DocumentChoice />
        </Part>
        <Part title="模板">
          <TemplateChoice />
        </Part>
        <Part title="输出到">
          <FolderChoice />
        </Part>
        <Part title="文件名">
          <NamingField draft={draft} />
        </Part>
        <Part title="检查">
          <PreflightList draft={draft} />
        </Part>
      </div>
      <StartBar draft={draft} />
    </aside>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part} aria-label={title}>
      <h2>{title}</h2>
      <div className={styles.content}>{children}</div>
    </section>
  );
}
