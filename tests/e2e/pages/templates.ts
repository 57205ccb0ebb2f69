import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { answerOpenDialog } from './enterprises.ts';
import { answerSaveDialog } from './result.ts';

/** The screen of report templates. */
export type TemplatesPage = {
  readonly entries: Locator;
  readonly form: Locator;
  readonly preview: Locator;
  readonly adopted: Locator;
  readonly field: (label: string) => Locator;
  readonly button: (name: string | RegExp) => Locator;
  readonly select: (name: string) => Promise<void>;
  /** Begins a new template as a copy of the one on screen. */
  readonly create: () => Promise<void>;
  readonly save: () => Promise<void>;
  readonly chooseLogo: (app: ElectronApplication, path: string) => Promise<void>;
  readonly chooseStyles: (app: ElectronApplication, path: string) => Promise<void>;
  readonly importFile: (app: ElectronApplication, path: string) => Promise<void>;
  readonly exportFile: (app: ElectronApplication, path: string) => Promise<void>;
};

/** Goes to the templates by way of the settings. */
export async function openTemplates(page: Page): Promise<TemplatesPage> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '设置' }).click();
  await page.getByRole('button', { name: '管理报告模板' }).click();
  const form = page.getByRole('form', { name: '模板内容' });
  await form.waitFor();
  const entries = page.getByRole('navigation', { name: '报告模板列表' }).getByRole('listitem');
  const button = (name: string | RegExp) =>
    page.getByRole('button', { name, exact: typeof name === 'string' });
  return {
    entries,
    form,
    preview: page.getByTestId('cover-preview'),
    adopted: page.getByLabel('已采用的样式'),
    field: (label) => form.getByLabel(label, { exact: true }),
    button,
    select: (name) => entries.getByRole('button', { name }).click(),
    create: () => button(/^以“.*”新建$/).click(),
    async save() {
      await form.getByRole('button', { name: '保存' }).click();
      await form.getByText('有未保存的修改').waitFor({ state: 'hidden' });
    },
    async chooseLogo(app, path) {
      await answerOpenDialog(app, path);
      await form.getByRole('button', { name: /^(选择图片|换一张)…$/ }).click();
    },
    async chooseStyles(app, path) {
      await answerOpenDialog(app, path);
      await form.getByRole('button', { name: /Word 文档…$/ }).click();
    },
    async importFile(app, path) {
      await answerOpenDialog(app, path);
      await button('导入…').click();
    },
    async exportFile(app, path) {
      await answerSaveDialog(app, path);
      await form.getByRole('button', { name: '导出…' }).click();
      await page.getByText(path, { exact: true }).waitFor();
    },
  };
}
