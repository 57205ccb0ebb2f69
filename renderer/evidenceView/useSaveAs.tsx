import { App, Button } from 'antd';
import { recordAction } from '#data/commands/recordAction.ts';
import { openFile } from '#evidence/evidenceFile.ts';
import { evidenceKeys } from '#evidence/evidenceKeys.ts';
import { host } from '#host';
import { useServices } from '#services';
import type { Evidence } from '#shared/model/evidence.ts';

/** Gives the function that decrypts a piece of evidence into a file of the person's choice, and says where it is. */
export function useSaveAs(): (row: Evidence) => Promise<void> {
  const { database, account } = useServices();
  const { notification } = App.useApp();
  const fail = (description: string) =>
    notification.error({ title: '文件没有保存', description, placement: 'bottomRight', duration: 0 });
  return async (row) => {
    const opened = await openFile(host, await evidenceKeys(account.key), row);
    if (!opened.ok) return fail(opened.message);
    const saved = await host.saveFile({ kind: 'evidence', suggestedName: row.name, bytes: opened.value });
    if (!saved.ok) {
      if (saved.code !== 'cancelled') fail(saved.message);
      return;
    }
    void recordAction(database, 'evidence.export', { file: row.name }, { kind: 'evidence', id: row.id });
    const show = (how: 'open' | 'reveal') => () => void host.openSaved({ path: saved.path, how });
    notification.success({
      title: '已另存，这一份没有加密',
      description: saved.path,
      placement: 'bottomRight',
      duration: 10,
      actions: (
        <>
          <Button type="primary" size="small" onClick={show('open')}>
            打开
          </Button>
          <Button size="small" style={{ marginLeft: 8 }} onClick={show('reveal')}>
            在文件夹中显示
          </Button>
        </>
      ),
    });
  };
}
