import { App, Button } from 'antd';
import { chooseTemplate } from '#data/commands/chooseTemplate.ts';
import { deleteTemplate } from '#data/commands/deleteTemplate.ts';
import { host } from '#host';
import { useServices } from '#services';
import { standardTemplateId, type ReportTemplate } from '#shared/report/template/template.ts';
import { may } from '#shared/roles/roleTable.ts';
import styles from './Editor.module.css';
import { exportTemplate } from './templateFiles.ts';
import { useTemplatesStore } from './templatesStore.ts';

type Props = {
  readonly template: ReportTemplate;
  readonly stored: ReportTemplate | undefined;
  readonly isChosen: boolean;
  readonly changed: boolean;
  readonly busy: boolean;
  readonly onDiscard: () => void;
};

/** What can be done with the template; what is stored is exported, chosen and deleted, never a draft. */
export function EditorBar({ template, stored, isChosen, changed, busy, onDiscard }: Props) {
  const { database, account } = useServices();
  const { message, modal, notification } = App.useApp();
  const mayManage = may(account.role, 'manageTemplates');
  const isStandard = template.id === standardTemplateId;

  const choose = async () => {
    const chosen = await chooseTemplate(database, template.id);
    if (!chosen.ok) void message.error(chosen.message);
    else void message.success(`以后的报告都用“${template.name}”。`);
  };
  const exportIt = async () => {
    if (stored === undefined) return;
    const saved = await exportTemplate(database, stored);
    if (saved.ok) {
      notification.success({
        title: '模板已导出',
        description: saved.path,
        placement: 'bottomRight',
        duration: 10,
        actions: (
          <Button size="small" onClick={() => void host.openSaved({ path: saved.path, how: 'reveal' })}>
            在文件夹中显示
          </Button>
        ),
      });
    } else if (saved.code !== 'cancelled') void message.error(saved.message);
  };
  const remove = () =>
    modal.confirm({
      title: `删除“${template.name}”？`,
      content: isChosen
        ? '它是默认模板，删除后改用标准模板。已生成的报告不受影响。'
        : '已生成的报告不受影响；需要时可以先导出一份。',
      okText: '删除',
      onOk: async () => {
        const removed = await deleteTemplate(database, template.id);
        if (!removed.ok) void message.error(removed.message);
        else useTemplatesStore.setState({ selected: null, draft: null });
      },
    });

  return (
    <div className={styles.bar}>
      <h2 className={styles.title} title={template.name}>
        {template.name}
      </h2>
      {changed && <span className={styles.changed}>有未保存的修改</span>}
      <span className={styles.space} />
      {changed && <Button onClick={onDiscard}>{stored === undefined ? '不要了' : '撤销修改'}</Button>}
      {!changed && stored !== undefined && (
        <>
          <Button onClick={() => void exportIt()}>导出…</Button>
          {mayManage && !isStandard && <Button onClick={remove}>删除…</Button>}
          {mayManage && (
            <Button disabled={isChosen} onClick={() => void choose()}>
              {isChosen ? '已是默认' : '设为默认'}
            </Button>
          )}
        </>
      )}
      {mayManage && !isStandard && (
        <Button type="primary" htmlType="submit" loading={busy} disabled={!changed}>
          保存
        </Button>
      )}
    </div>
  );
}
