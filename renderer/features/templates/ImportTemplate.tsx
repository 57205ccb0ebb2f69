import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { saveTemplate } from '#data/commands/saveTemplate.ts';
import { useServices } from '#services';
import { standardTemplateId, type ReportTemplate } from '#shared/report/template/template.ts';
import { templateText } from '#shared/report/template/templateText.ts';
import styles from './Templates.module.css';
import { freeName } from './templateDraft.ts';
import { openTemplate, type OpenedTemplate } from './templateFiles.ts';
import { useTemplatesStore } from './templatesStore.ts';

type Props = {
  readonly templates: readonly ReportTemplate[];
  readonly leave: (next: () => void) => void;
};

/** Reads a template from a file; one that is here in another version is replaced or kept beside it, as the person says. */
export function ImportTemplate({ templates, leave }: Props) {
  const { database } = useServices();
  const { message, notification } = App.useApp();
  const [asking, setAsking] = useState<OpenedTemplate | null>(null);

  const keep = async (template: ReportTemplate, file: string) => {
    const saved = await saveTemplate(database, template, `导入自 ${file}`);
    setAsking(null);
    if (!saved.ok) return refuse(saved.message);
    useTemplatesStore.setState({ selected: template.id, draft: null });
    void message.success(`已导入“${template.name}”。`);
  };
  const refuse = (why: string) =>
    notification.error({ title: '没有导入模板', description: why, placement: 'bottomRight', duration: 0 });
  const beside = ({ template, file }: OpenedTemplate) =>
    keep(
      {
        ...template,
        id: crypto.randomUUID(),
        name: freeName(
          template.name,
          templates.map(({ name }) => name),
        ),
      },
      file,
    );
  const choose = async () => {
    const opened = await openTemplate();
    if (!opened.ok) {
      if (opened.code !== 'cancelled') refuse(opened.message);
      return;
    }
    const { template, file } = opened.value;
    const here = templates.find(({ id }) => id === template.id);
    if (here !== undefined && templateText(here) === templateText(template)) {
      useTemplatesStore.setState({ selected: here.id, draft: null });
      void message.info(`本机已有“${here.name}”，内容完全相同，没有变化。`);
    } else if (here !== undefined && here.id !== standardTemplateId) setAsking(opened.value);
    else if (here !== undefined || templates.some(({ name }) => name.trim() === template.name.trim())) {
      await beside(opened.value);
    } else await keep(template, file);
  };
  const here = templates.find(({ id }) => id === asking?.template.id);

  return (
    <>
      <Button onClick={() => leave(() => void choose())}>导入…</Button>
      {asking !== null && here !== undefined && (
        <Modal
          open
          title="本机已有这份模板的另一个版本"
          onCancel={() => setAsking(null)}
          footer={[
            <Button key="cancel" onClick={() => setAsking(null)}>
              取消
            </Button>,
            <Button key="beside" onClick={() => void beside(asking)}>
              另存一份
            </Button>,
            <Button
              key="replace"
              type="primary"
              onClick={() => void keep(ownName(asking.template, templates), asking.file)}
            >
              替换
            </Button>,
          ]}
        >
          <p className={styles.question}>
            本机的“{here.name}”与文件“{asking.file}”里的“{asking.template.name}
            ”是同一份模板，内容不同。替换后，本机的旧内容不再保留。
          </p>
        </Modal>
      )}
    </>
  );
}

/** Under a name that no other template of the desk has. */
function ownName(template: ReportTemplate, templates: readonly ReportTemplate[]): ReportTemplate {
  const others = templates.filter(({ id }) => id !== template.id).map(({ name }) => name);
  return { ...template, name: freeName(template.name, others) };
}
