import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { answerSaveDialog } from './result.ts';

/** Closing, the card of sealed records and revising, on the result screen. */
export type SealPage = {
  readonly closing: Locator;
  /** Confirms in the dialog of closing. */
  readonly confirmClosing: () => Promise<void>;
  readonly card: Locator;
  readonly lines: Locator;
  /** Checks all seals and gives what the app says. */
  readonly check: () => Promise<string>;
  readonly takeOut: (app: ElectronApplication, line: number, path: string) => Promise<void>;
  readonly revise: (reason: string) => Promise<void>;
};

/** The result screen's part about seals. */
export function sealPage(page: Page): SealPage {
  const closing = page.getByRole('dialog', { name: '结束诊断' });
  const card = page.getByRole('region', { name: '封存记录' });
  const lines = card.getByRole('listitem').filter({ hasText: '指纹' });
  return {
    closing,
    confirmClosing: async () => {
      await closing.getByRole('checkbox').check();
      await closing.getByRole('button', { name: '结束并封存' }).click();
      await closing.waitFor({ state: 'hidden' });
    },
    card,
    lines,
    check: async () => {
      await card.getByRole('button', { name: '核对' }).click();
      return card.getByRole('status').innerText();
    },
    takeOut: async (app, line, path) => {
      await answerSaveDialog(app, path);
      await lines.nth(line).getByRole('button', { name: '导出封存文件' }).click();
      await card.getByText(`封存文件已保存：${path}`).waitFor();
    },
    revise: async (reason) => {
      await card.getByRole('button', { name: '修订…' }).click();
      const dialog = page.getByRole('dialog', { name: '修订已封存的诊断' });
      await dialog.getByLabel('修订原因').fill(reason);
      await dialog.getByRole('button', { name: '开始修订' }).click();
    },
  };
}
