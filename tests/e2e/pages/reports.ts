import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { answerOpenDialog } from './enterprises.ts';

/** The screen for many reports. */
export type ReportsPage = {
  readonly panel: Locator;
  readonly rows: Locator;
  readonly chosen: Locator;
  readonly preflight: Locator;
  readonly share: Locator;
  readonly failures: Locator;
  readonly notice: Locator;
  /** The status bar's line about the batch. */
  readonly line: Locator;
  readonly selectAll: () => Promise<void>;
  readonly document: (name: string) => Locator;
  /** Chooses the output folder, with the system's dialog answered by `path`. */
  readonly chooseFolder: (app: ElectronApplication, path: string) => Promise<void>;
  readonly start: Locator;
  readonly button: (name: string) => Locator;
  /** The batch stands at this phase (paused, cancelled, done), and nothing of it is under way any more. */
  readonly reached: (phase: string, timeout?: number) => Promise<void>;
  /** Tries this many files again that failed, until the batch is done anew. */
  readonly retry: (count: number) => Promise<void>;
  /** Figures of a batch: 写成, 无变化, 未写成, 还要做. */
  readonly counts: () => Promise<readonly number[]>;
};

/** Goes to the screen for many reports. */
export async function openReports(page: Page): Promise<ReportsPage> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '报告' }).click();
  const panel = page.getByRole('complementary', { name: '批量任务' });
  const failures = page.getByRole('region', { name: '未写成的文件' }).getByRole('listitem');
  const reached: ReportsPage['reached'] = (phase, timeout = 60_000) =>
    page.locator(`aside[data-phase="${phase}"][data-settled="true"]`).waitFor({ timeout });
  return {
    panel,
    rows: page
      .getByRole('table', { name: '诊断' })
      .getByRole('row')
      .filter({ has: page.getByRole('checkbox') }),
    chosen: page.getByTestId('chosen'),
    preflight: page.getByTestId('preflight'),
    share: page.getByTestId('share'),
    failures,
    notice: page.getByRole('alert').filter({ hasText: '上次的批量任务未完成' }),
    line: page.getByTestId('batch-line'),
    selectAll: () => page.getByRole('checkbox', { name: /全选这/ }).check(),
    document: (name) => panel.getByRole('checkbox', { name: new RegExp(`^${name}`) }),
    chooseFolder: async (app, path) => {
      await answerOpenDialog(app, path);
      await panel.getByRole('button', { name: /选择文件夹|更换/ }).click();
      await panel.getByTestId('folder').filter({ hasText: path }).waitFor();
    },
    start: panel.getByRole('button', { name: /开始生成/ }),
    button: (name) => panel.getByRole('button', { name, exact: true }),
    reached,
    retry: async (count) => {
      await panel.getByRole('button', { name: `重试 ${count} 份` }).click();
      // Until it begins, the batch still stands at “done”.
      await expect(failures).toHaveCount(0);
      await reached('done');
    },
    counts: async () =>
      (await panel.getByRole('list', { name: '数量' }).locator('strong').allInnerTexts()).map((text) =>
        Number(text.replaceAll(',', '')),
      ),
  };
}
