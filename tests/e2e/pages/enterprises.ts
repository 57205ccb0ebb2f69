import type { ElectronApplication, Locator, Page } from '@playwright/test';

/** The enterprise list with its form, and one enterprise's page, as a consultant uses them. */
export type EnterprisesPage = {
  readonly count: Locator;
  readonly search: Locator;
  readonly rows: Locator;
  readonly row: (name: string) => Locator;
  readonly create: () => Promise<void>;
  readonly form: Locator;
  readonly field: (label: string) => Locator;
  readonly choose: (label: string, option: string) => Promise<void>;
  readonly save: () => Promise<void>;
  readonly size: Locator;
};

/** The list on screen. */
export function enterprisesPage(page: Page): EnterprisesPage {
  const form = page.getByRole('dialog').filter({ hasText: '企业名称' });
  return {
    count: page.getByTestId('count'),
    search: page.getByRole('textbox', { name: '搜索企业' }),
    rows: page.getByRole('grid', { name: '企业' }).getByRole('row'),
    row: (name) => page.getByRole('grid', { name: '企业' }).getByRole('row').filter({ hasText: name }),
    create: () => page.getByRole('button', { name: '新建企业' }).first().click(),
    form,
    field: (label) => form.getByLabel(label),
    choose: async (label, option) => {
      await form.getByLabel(label).click();
      await page.locator('.ant-select-item-option').filter({ hasText: option }).click();
    },
    save: () => form.getByRole('button', { name: '保存' }).click(),
    size: page.getByTestId('size'),
  };
}

/** The data screen's import card. */
export type ImportPage = {
  readonly card: Locator;
  /** Chooses a file, with the system's dialog answered by `path`. */
  readonly choose: (app: ElectronApplication, path: string) => Promise<void>;
  readonly refusal: Locator;
  /** The figures of one line of the preview: new, same, different. */
  readonly counts: (line: '企业' | '诊断') => Promise<readonly string[]>;
  readonly doImport: Locator;
};

/** Goes to the data screen. */
export async function openData(page: Page): Promise<ImportPage> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '数据' }).click();
  const card = page.getByRole('region', { name: '导入' });
  return {
    card,
    choose: async (app, path) => {
      await answerOpenDialog(app, path);
      await card.getByRole('button', { name: /选择.*文件/ }).click();
    },
    refusal: card.getByRole('alert'),
    counts: (line) => card.getByRole('row').filter({ hasText: line }).getByRole('cell').allInnerTexts(),
    doImport: card.getByRole('button', { name: '导入', exact: true }),
  };
}

/** Puts a person's answer in place of the system's open dialog, which no test can click. */
export async function answerOpenDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
  }, path);
}
