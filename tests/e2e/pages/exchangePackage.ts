import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { answerOpenDialog } from './enterprises.ts';
import { answerSaveDialog } from './result.ts';

/** The passphrase of the packages in tests. */
export const packagePassphrase = '漳河 铜雀 齿轮 四十一';

/** What becomes of a package's rows, as the preview counts them. */
export type PackageCount = 'added' | 'changed' | 'deleted' | 'same' | 'conflicts';

/** The card of exchange packages on the data screen. */
export type ExchangePackagePage = {
  readonly card: Locator;
  readonly preview: Locator;
  /** Saves a package with everything. */
  readonly save: (app: ElectronApplication, path: string) => Promise<void>;
  /** Chooses a package; what comes is the question for its passphrase, or a refusal. */
  readonly choose: (app: ElectronApplication, path: string) => Promise<void>;
  /** Types the passphrase and asks for the preview. */
  readonly open: (passphrase?: string) => Promise<void>;
  readonly count: (name: PackageCount) => Locator;
  /** Imports what the preview tells of. */
  readonly take: () => Promise<void>;
};

/** Goes to the data screen. */
export async function openExchangePackages(page: Page): Promise<ExchangePackagePage> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '数据' }).click();
  const card = page.getByRole('region', { name: '交换包', exact: true });
  const preview = card.getByRole('table', { name: '交换包预览' });
  const way = (name: string) => card.getByText(name, { exact: true }).click();
  return {
    card,
    preview,
    save: async (app, path) => {
      await answerSaveDialog(app, path);
      await way('导出交换包');
      await card.getByLabel('交换包的口令').fill(packagePassphrase);
      await card.getByLabel('再输一遍口令').fill(packagePassphrase);
      await card.getByRole('button', { name: '保存交换包…' }).click();
      await card.getByText(/^已保存 /).waitFor({ timeout: 30_000 });
    },
    choose: async (app, path) => {
      await answerOpenDialog(app, path);
      await way('导入交换包');
      await card.getByRole('button', { name: '选择交换包…' }).click();
    },
    open: async (passphrase = packagePassphrase) => {
      await card.getByLabel('对方告诉您的口令').fill(passphrase);
      await card.getByRole('button', { name: '预览' }).click();
    },
    count: (name) => preview.locator(`[data-count="${name}"]`),
    take: async () => {
      await card.getByRole('button', { name: '导入', exact: true }).click();
      await card.getByText('导入完成').waitFor({ timeout: 30_000 });
    },
  };
}
