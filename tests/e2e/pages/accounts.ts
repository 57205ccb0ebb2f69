import type { Page } from '@playwright/test';
import { testPassphrase } from '../unlock.ts';

/** Adds an account as its administrator does; `role` as it is shown. Ends on the settings screen. */
export async function addAccount(
  page: Page,
  {
    person,
    role,
    passphrase,
  }: { readonly person: string; readonly role: string; readonly passphrase: string },
): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '设置' }).click();
  await page.getByRole('button', { name: '添加账号' }).click();
  const form = page.getByRole('form', { name: '添加账号' });
  await form.getByLabel('姓名').fill(person);
  await form.getByText(role, { exact: true }).click();
  await form.getByLabel('新账号的口令（请本人输入）').fill(passphrase);
  await form.getByLabel('再输一遍新账号的口令').fill(passphrase);
  await form.getByLabel('您自己的口令').fill(testPassphrase);
  await form.getByRole('button', { name: '添加' }).click();
  await page.getByText(`已添加“${person}”。`).waitFor();
}
