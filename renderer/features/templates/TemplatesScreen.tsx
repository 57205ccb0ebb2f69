import { Button } from 'antd';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { chosenTemplate } from '#data/queries/chosenTemplate.ts';
import { storedTemplates } from '#data/queries/templates.ts';
import { paths } from '#paths';
import { useServices } from '#services';
import { may } from '#shared/roles/roleTable.ts';
import { ScreenHeader } from '#ui/ScreenHeader.tsx';
import { useLive } from '#ui/useLive.ts';
import { CoverPreview } from './CoverPreview.tsx';
import { ImportTemplate } from './ImportTemplate.tsx';
import { TemplateEditor } from './TemplateEditor.tsx';
import { TemplateList } from './TemplateList.tsx';
import styles from './Templates.module.css';
import { copyOf } from './templateDraft.ts';
import { useTemplatesStore } from './templatesStore.ts';
import { useLeaveDraft } from './useLeaveDraft.tsx';

/** The office's report templates: a list, the chosen one's form, and the cover as it will be printed. */
export function TemplatesScreen() {
  const { database, account } = useServices();
  const navigate = useNavigate();
  const { selected, draft } = useTemplatesStore();
  const read = useLive(
    async () => ({ ...(await storedTemplates(database)), chosen: await chosenTemplate(database) }),
    [database],
  );
  const mayManage = may(account.role, 'manageTemplates');
  useEffect(() => {
    // A draft that a colleague left behind is not for someone who may not save it.
    if (!mayManage) useTemplatesStore.setState({ draft: null });
  }, [mayManage]);
  const templates = read?.templates ?? [];
  const stored = templates.find(({ id }) => id === (draft?.id ?? selected));
  const shown = draft ?? stored ?? read?.chosen;
  const leave = useLeaveDraft(draft, stored);

  if (read === undefined || shown === undefined) return <div className={styles.screen} aria-busy="true" />;
  const names = templates.map(({ name }) => name);
  const create = () =>
    leave(() =>
      useTemplatesStore.setState({ selected: null, draft: copyOf(shown, crypto.randomUUID(), names) }),
    );
  return (
    <div className={styles.screen}>
      <ScreenHeader
        title="设置 › 报告模板"
        titleHint="返回设置"
        onTitle={() => void navigate(paths.settings())}
        facts={<span className={styles.chosen}>默认：{read.chosen.name}</span>}
      >
        {mayManage && (
          <>
            <ImportTemplate templates={templates} leave={leave} />
            <Button type="primary" onClick={create}>
              以“{short(shown.name)}”新建
            </Button>
          </>
        )}
      </ScreenHeader>
      <div className={styles.columns}>
        <TemplateList
          templates={templates}
          damaged={read.damaged}
          chosen={read.chosen.id}
          shown={shown}
          onSelect={(id) => leave(() => useTemplatesStore.setState({ selected: id, draft: null }))}
        />
        <TemplateEditor
          key={shown.id}
          template={shown}
          stored={templates.find(({ id }) => id === shown.id)}
          isChosen={shown.id === read.chosen.id}
        />
        <CoverPreview template={shown} />
      </div>
    </div>
  );
}

/** A long name must not push the other buttons off the screen. */
function short(name: string): string {
  const letters = [...name];
  return letters.length > 10 ? `${letters.slice(0, 9).join('')}…` : name;
}
