import { App } from 'antd';
import type { ReportTemplate } from '#shared/report/template/template.ts';
import { isChanged } from './templateDraft.ts';

/** Runs what would replace the draft: at once where nothing is lost, otherwise after asking. */
export function useLeaveDraft(
  draft: ReportTemplate | null,
  stored: ReportTemplate | undefined,
): (next: () => void) => void {
  const { modal } = App.useApp();
  return (next) => {
    if (draft === null || !isChanged(draft, stored)) return next();
    modal.confirm({
      title: `放弃对“${draft.name}”的修改？`,
      content: '还没有保存的修改会丢失；已保存的模板不变。',
      okText: '放弃修改',
      cancelText: '继续编辑',
      onOk: next,
    });
  };
}
