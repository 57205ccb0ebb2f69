import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { answerSaveDialog } from './result.ts';

/** The audit trail as those see it who answer for it. */
export type AuditPage = {
  readonly count: Locator;
  /** The lines in sight, newest first. */
  readonly lines: Locator;
  readonly check: Locator;
  readonly verify: () => Promise<void>;
  readonly filter: (by: '人员' | '操作', option: string) => Promise<void>;
  readonly exportTo: (app: ElectronApplication, path: string) => Promise<void>;
};

/** Goes to the trail. */
export async function openAudit(page: Page): Promise<AuditPage> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '记录' }).click();
  const check = page.getByRole('region', { name: '核对' });
  return {
    count: page.getByTestId('count'),
    lines: page
      .getByRole('table', { name: '操作记录' })
      .getByRole('row')
      .filter({ has: page.getByRole('cell') }),
    check,
    verify: () => check.getByRole('button', { name: /核对/ }).click(),
    filter: async (by, option) => {
      await page.getByRole('search', { name: '筛选操作记录' }).getByLabel(by).click();
      await page.locator('.ant-select-item-option').filter({ hasText: option }).click();
    },
    exportTo: async (app, path) => {
      await answerSaveDialog(app, path);
      await page.getByRole('button', { name: '导出…' }).click();
      await page.getByText(/已导出 .* 条操作记录/).waitFor();
    },
  };
}

/** Opens the menu of an enterprise or a diagnosis on the enterprise's page. */
export async function openMore(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click();
}

/** The dialog that asks why. */
export function deleteDialog(page: Page): {
  readonly dialog: Locator;
  readonly confirm: Locator;
  readonly reason: (choice: string) => Promise<void>;
} {
  const dialog = page.getByRole('dialog').filter({ hasText: '删除原因' });
  return {
    dialog,
    confirm: dialog.getByRole('button', { name: '删除', exact: true }),
    reason: (choice) => dialog.getByRole('radio', { name: choice }).check(),
  };
}
