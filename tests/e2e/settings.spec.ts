import { expect, test } from './fixtures.ts';
import { launchApp } from './launch.ts';
import { loadSample } from './pages/sessions.ts';
import { enterPassphrase, testPassphrase, testPerson } from './unlock.ts';

const theirs = '洺河 齿轮 夜班 三十七';

test.beforeEach(async ({ desk }) => {
  await desk.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '设置' }).click();
});

test('the administrator adds a colleague, who opens the same data with less to decide', async ({
  desk,
  profile,
}) => {
  const { page } = desk;
  const accounts = page.getByRole('list', { name: '账号' });
  await expect(accounts.getByRole('listitem')).toHaveText([new RegExp(`${testPerson}管理员`)]);
  await page.getByRole('button', { name: '添加账号' }).click();
  const form = page.getByRole('form', { name: '添加账号' });
  await form.getByLabel('姓名').fill('李晓燕');
  await form.getByLabel('新账号的口令（请本人输入）').fill(theirs);
  await form.getByLabel('再输一遍新账号的口令').fill(theirs);
  await form.getByLabel('您自己的口令').fill('不是我的口令 十个字');
  await form.getByRole('button', { name: '添加' }).click();
  await expect(form.getByRole('alert')).toContainText('您的口令不正确，账号没有添加');
  await form.getByLabel('您自己的口令').fill(testPassphrase);
  await form.getByRole('button', { name: '添加' }).click();
  await expect(accounts.getByRole('listitem')).toHaveCount(2);
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '企业' }).click();
  await loadSample(page);
  await desk.close();

  const colleague = await launchApp({ profile, locked: true });
  await enterPassphrase(colleague.page, theirs);
  await colleague.page.getByRole('row').nth(3).waitFor();
  await colleague.page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: '设置' })
    .click();
  await expect(colleague.page.getByText('李晓燕 · 顾问')).toBeVisible();
  await expect(colleague.page.getByRole('region', { name: '我的口令' })).toBeVisible();
  await expect(colleague.page.getByRole('region', { name: '账号' })).toHaveCount(0);
  await colleague.app.close();
});

test('a changed passphrase opens the desk, the old one no longer', async ({ desk, profile }) => {
  const card = desk.page.getByRole('region', { name: '我的口令' });
  await card.getByLabel('现在的口令').fill(testPassphrase);
  await card.getByLabel('新口令', { exact: true }).fill(theirs);
  await card.getByLabel('再输一遍新口令').fill('别的');
  await card.getByRole('button', { name: '修改口令' }).click();
  await expect(card.getByRole('alert')).toContainText('两次输入的口令不一致');
  await card.getByLabel('再输一遍新口令').fill(theirs);
  await card.getByRole('button', { name: '修改口令' }).click();
  await expect(desk.page.getByText('口令已修改')).toBeVisible();
  await desk.close();

  const { app, page } = await launchApp({ profile, locked: true });
  await enterPassphrase(page, testPassphrase);
  await expect(page.getByText('口令不正确')).toBeVisible();
  await enterPassphrase(page, theirs);
  await page.waitForSelector('[data-ready="true"]');
  await app.close();
});

test('how soon an idle desk locks is kept', async ({ desk }) => {
  await desk.page.getByText('5 分钟', { exact: true }).click();
  await desk.relaunch();
  await desk.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '设置' }).click();
  await expect(desk.page.getByRole('radio', { name: '5 分钟', exact: true })).toBeChecked();
});
