import { Alert } from 'antd';
import { useState } from 'react';
import { saveTemplate } from '#data/commands/saveTemplate.ts';
import { useServices } from '#services';
import { standardTemplateId, type ReportTemplate } from '#shared/report/template/template.ts';
import { may, refusalOf } from '#shared/roles/roleTable.ts';
import { BrandField } from './BrandField.tsx';
import { ChapterField } from './ChapterField.tsx';
import { CoverFields } from './CoverFields.tsx';
import styles from './Editor.module.css';
import { EditorBar } from './EditorBar.tsx';
import { LogoField } from './LogoField.tsx';
import { NameFields } from './NameFields.tsx';
import { StyleSourceField } from './StyleSourceField.tsx';
import { draftFault, isChanged, settledDraft, type DraftField } from './templateDraft.ts';
import { useTemplatesStore } from './templatesStore.ts';

/** What every field of the form gets: the template as it is being edited, and how to change it. */
export type FieldProps = {
  readonly template: ReportTemplate;
  readonly disabled: boolean;
  readonly onChange: (change: Partial<ReportTemplate>) => void;
};

type Props = {
  readonly template: ReportTemplate;
  /** As it is stored; undefined for a new one. */
  readonly stored: ReportTemplate | undefined;
  readonly isChosen: boolean;
};

const checkedFields: readonly DraftField[] = ['name', 'centre', 'alternativeText', 'brand'];

/** The form of one template: Enter or Ctrl+S saves; what is typed shows in the preview at once. */
export function TemplateEditor({ template, stored, isChosen }: Props) {
  const { database, account } = useServices();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const mayManage = may(account.role, 'manageTemplates');
  const disabled = !mayManage || template.id === standardTemplateId;
  const changed = !disabled && isChanged(template, stored);

  const change = (part: Partial<ReportTemplate>) => {
    setRefusal(null);
    useTemplatesStore.setState({ draft: { ...template, ...part } });
  };
  const save = async () => {
    if (busy || !changed) return;
    const fault = checkedFields.flatMap((field) => draftFault(template, field) ?? [])[0];
    if (fault !== undefined) return setRefusal(fault);
    const settled = settledDraft(template);
    setBusy(true);
    const saved = await saveTemplate(database, settled);
    setBusy(false);
    if (!saved.ok) return setRefusal(saved.message);
    useTemplatesStore.setState({ selected: settled.id, draft: null });
  };
  const field = { template, disabled, onChange: change } as const;

  return (
    <form
      className={styles.editor}
      aria-label="模板内容"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void save();
      }}
    >
      <EditorBar
        template={template}
        stored={stored}
        isChosen={isChosen}
        changed={changed}
        busy={busy}
        onDiscard={() => {
          setRefusal(null);
          useTemplatesStore.setState({ draft: null });
        }}
      />
      <div className={styles.fields}>
        {refusal !== null && <Alert type="error" showIcon title="模板没有保存" description={refusal} />}
        {disabled && (
          <p className={styles.readOnly}>
            {mayManage
              ? '标准模板不能修改。用右上角的按钮以它新建一份，再改成本单位的样子。'
              : refusalOf(account.role, 'manageTemplates').message}
          </p>
        )}
        <NameFields {...field} />
        <div className={styles.halves}>
          <div className={styles.half}>
            <LogoField {...field} />
            <BrandField {...field} />
            <CoverFields {...field} />
          </div>
          <div className={styles.half}>
            <ChapterField {...field} />
            <StyleSourceField {...field} />
          </div>
        </div>
      </div>
    </form>
  );
}
