import { App, Button } from 'antd';
import { deleteTemplate } from '#data/commands/deleteTemplate.ts';
import type { StoredTemplates } from '#data/queries/templates.ts';
import { useServices } from '#services';
import type { ReportTemplate } from '#shared/report/template/template.ts';
import { may } from '#shared/roles/roleTable.ts';
import { Tag } from '#ui/Tag.tsx';
import styles from './TemplateList.module.css';
import { isColour } from './templateDraft.ts';

type Props = {
  readonly templates: readonly ReportTemplate[];
  readonly damaged: StoredTemplates['damaged'];
  /** Id of the default. */
  readonly chosen: string;
  /** The one on screen, which may be new and not stored yet. */
  readonly shown: ReportTemplate;
  readonly onSelect: (id: string) => void;
};

/** All templates; what cannot be read any more is named and can be removed. */
export function TemplateList({ templates, damaged, chosen, shown, onSelect }: Props) {
  const isNew = templates.every(({ id }) => id !== shown.id);
  return (
    <nav className={styles.side} aria-label="报告模板列表">
      <ul className={styles.list}>
        {isNew && <Entry template={shown} current tag="未保存" />}
        {templates.map((template) => (
          <Entry
            key={template.id}
            template={template.id === shown.id ? shown : template}
            current={template.id === shown.id}
            tag={template.id === chosen ? '默认' : null}
            onSelect={() => onSelect(template.id)}
          />
        ))}
      </ul>
      {templates.length === 1 && !isNew && (
        <p className={styles.hint}>
          还没有本单位的模板。新建一份，填上中心名称、标识和颜色，设为默认后，所有报告都按它排版。
        </p>
      )}
      {damaged.map((each) => (
        <Damaged key={each.id} {...each} />
      ))}
    </nav>
  );
}

type EntryProps = {
  readonly template: ReportTemplate;
  readonly current: boolean;
  readonly tag: string | null;
  readonly onSelect?: () => void;
};

function Entry({ template, current, tag, onSelect }: EntryProps) {
  const colour = isColour(template.brand) ? template.brand.trim() : 'transparent';
  return (
    <li>
      <button
        type="button"
        className={styles.entry}
        aria-current={current}
        title={template.name}
        onClick={current ? undefined : onSelect}
      >
        <span className={styles.swatch} style={{ background: colour }} />
        <span className={styles.name}>{template.name.trim() === '' ? '（未命名）' : template.name}</span>
        {tag !== null && <Tag tone={current ? 'quiet' : 'brand'}>{tag}</Tag>}
        <span className={styles.centre}>{template.centre}</span>
      </button>
    </li>
  );
}

function Damaged({ id, name }: { readonly id: string; readonly name: string }) {
  const { database, account } = useServices();
  const { message } = App.useApp();
  const remove = async () => {
    const removed = await deleteTemplate(database, id);
    if (!removed.ok) void message.error(removed.message);
  };
  return (
    <div className={styles.damaged} role="alert">
      <span>“{name}”已损坏，不能使用；请移除后从文件重新导入。</span>
      {may(account.role, 'manageTemplates') && (
        <Button size="small" onClick={() => void remove()}>
          移除
        </Button>
      )}
    </div>
  );
}
