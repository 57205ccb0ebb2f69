import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { testPassphrase } from '../unlock.ts';
import { answerOpenDialog } from './enterprises.ts';
import { answerSaveDialog } from './result.ts';

/** The backup card of the data screen with its dialog. */
export type BackupPage = {
  readonly card: Locator;
  readonly dialog: Locator;
  readonly standing: Locator;
  readonly toFile: (app: ElectronApplication, path: string) => Promise<void>;
  /** Opens the dialog and chooses a file. */
  readonly choose: (app: ElectronApplication, path: string) => Promise<void>;
  /** Types the secret of the backup's time and asks for the preview. */
  readonly preview: (secret?: string) => Promise<void>;
  /** The figures of one line of the preview: missing, changed, only here, same. */
  readonly counts: (line: string) => Promise<readonly string[]>;
};

/** Goes to the data screen. */
export async function openBackups(page: Page): Promise<BackupPage> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '数据' }).click();
  const card = page.getByRole('region', { name: '备份与恢复' });
  const dialog = page.getByRole('dialog', { name: '从备份恢复' });
  return {
    card,
    dialog,
    standing: page.getByTestId('last-backup'),
    toFile: async (app, path) => {
      await answerSaveDialog(app, path);
      await card.getByRole('button', { name: '备份到文件…' }).click();
    },
    choose: async (app, path) => {
      await answerOpenDialog(app, path);
      if (!(await dialog.isVisible())) await card.getByRole('button', { name: '从备份恢复…' }).click();
      await dialog.getByRole('button', { name: '选择备份文件…' }).click();
    },
    preview: async (secret = testPassphrase) => {
      await dialog.getByLabel('备份时的口令，或恢复码').fill(secret);
      await dialog.getByRole('button', { name: '预览' }).click();
    },
    counts: (line) =>
      dialog.getByRole('row').filter({ hasText: line }).first().getByRole('cell').allInnerTexts(),
  };
}
