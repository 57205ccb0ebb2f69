import { App } from 'antd';
import type { Result } from '#shared/model/result.ts';

type Question = {
  /** As a question. */
  readonly title: string;
  readonly remove: () => Promise<Result<void> | { readonly ok: false; readonly message: string }>;
  readonly onDone: () => void;
  readonly onRefused: (message: string) => void;
};

/** Asks before something is deleted for good. */
export function useDeleteQuestion(): (question: Question) => void {
  const { modal } = App.useApp();
  return ({ title, remove, onDone, onRefused }) =>
    void modal.confirm({
      title,
      content: '删除后不能找回，操作记录里会留下这一笔。',
      okText: '删除',
      okButtonProps: { danger: true },
      cancelText: '保留',
      onOk: async () => {
        const done = await remove();
        if (done.ok) onDone();
        else onRefused(done.message);
      },
    });
}
