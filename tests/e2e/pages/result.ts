import type { ElectronApplication, Locator, Page } from '@playwright/test';

/** The result of one diagnosis and its report. */
export type ResultPage = {
  readonly level: Locator;
  readonly gaps: Locator;
  readonly comparison: Locator;
  readonly trace: Locator;
  readonly radar: Locator;
  readonly scenes: Locator;
  /** Presses the report button, with the save dialog answered by `path`; null cancels it. */
  readonly makeReport: (app: ElectronApplication, path: string | null) => Promise<void>;
  readonly saved: Locator;
};

/** The result on screen. */
export function resultPage(page: Page): ResultPage {
  return {
    level: page.getByRole('region', { name: '等级' }),
    gaps: page.getByRole('region', { name: '短板' }),
    comparison: page.getByRole('region', { name: '与上次比较' }),
    trace: page.getByRole('region', { name: '得分明细' }),
    radar: page.getByRole('region', { name: '维度雷达图' }),
    scenes: page.getByRole('region', { name: '场景热力图' }),
    makeReport: async (app, path) => {
      await answerSaveDialog(app, path);
      await page.getByRole('button', { name: '生成报告' }).click();
    },
    saved: page.getByText('报告已保存'),
  };
}

/** Puts a person's answer in place of the system's save dialog, which no test can click. */
export async function answerSaveDialog(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () =>
      filePath === null ? { canceled: true, filePath: '' } : { canceled: false, filePath };
  }, path);
}
