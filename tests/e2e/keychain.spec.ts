import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { launchApp } from './launch.ts';
import { loadSample } from './pages/sessions.ts';
import { keychainMissing, startKeychain, withKeychain, type RealKeychain } from './systemKeychain.ts';
import { enterPassphrase, setUpVault, testPassphrase, testPerson } from './unlock.ts';

const missing = keychainMissing();
test.skip(missing !== null, missing ?? '');

let keychain: RealKeychain | undefined;
test.beforeEach(async () => {
  keychain = await startKeychain();
});
test.afterEach(() => keychain?.stop());

const start = (profile: string) => launchApp({ profile, locked: true, extraArguments: withKeychain });
const openSettings = (page: Page) =>
  page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '设置' }).click();
const unlockButton = (page: Page) => page.getByRole('button', { name: '用本机系统账户解锁' });

test('a first start without a passphrase: the system account opens, the recovery code too', async ({
  profile,
}) => {
  const first = await start(profile);
  await first.page.getByText('用本机系统账户解锁', { exact: true }).click();
  await first.page.getByLabel('姓名').fill(testPerson);
  await first.page.screenshot({ path: 'out/e2e/keychain-setup.png' });
  await first.page.getByRole('button', { name: '用系统账户解锁' }).click();
  const code = await first.page.getByTestId('recovery-code').innerText();
  await first.page.getByLabel('我已打印或抄写').check();
  await first.page.getByRole('button', { name: '进入工作台' }).click();
  await loadSample(first.page);
  await first.app.close();

  const second = await start(profile);
  await expect(unlockButton(second.page)).toBeVisible();
  await second.page.screenshot({ path: 'out/e2e/keychain-locked.png' });
  await unlockButton(second.page).click();
  await second.page.getByRole('row').nth(3).waitFor();
  await openSettings(second.page);
  await expect(second.page.getByText(`${testPerson} · 管理员`)).toBeVisible();
  await second.page.screenshot({ path: 'out/e2e/keychain-settings.png' });
  await second.app.close();

  // The keychain is reset, as on another system account: words, and the recovery code.
  await keychain?.stop();
  keychain = await startKeychain();
  const third = await start(profile);
  await unlockButton(third.page).click();
  await expect(third.page.getByRole('alert')).toContainText('请用口令或恢复码解锁');
  await third.page.screenshot({ path: 'out/e2e/keychain-lost.png' });
  await third.page.getByRole('button', { name: '忘记口令' }).click();
  await third.page.getByRole('textbox', { name: '恢复码' }).fill(code);
  await third.page.getByLabel('口令（至少 10 个字符）').fill(testPassphrase);
  await third.page.getByLabel('再输一遍').fill(testPassphrase);
  await third.page.getByRole('button', { name: '重设口令并解锁' }).click();
  await third.page.getByRole('row').nth(3).waitFor();
  await third.app.close();
  expect([...first.complaints, ...second.complaints, ...third.complaints]).toEqual([]);
});

test('it is switched on and off for the own account, and the secret is nowhere in the clear', async ({
  profile,
}) => {
  const first = await start(profile);
  await setUpVault(first.page);
  await first.page.waitForSelector('[data-ready="true"]');
  await openSettings(first.page);
  const card = first.page.getByRole('region', { name: '用系统钥匙串解锁' });
  await card.getByLabel('您的口令').fill('不是我的口令 十个字');
  await card.getByRole('button', { name: '开启' }).click();
  await expect(card.getByRole('alert')).toContainText('口令不正确，没有改动');
  await card.getByLabel('您的口令').fill(testPassphrase);
  await card.getByRole('button', { name: '开启' }).click();
  await expect(card).toContainText('已开启');
  await card.scrollIntoViewIfNeeded();
  await first.page.screenshot({ path: 'out/e2e/keychain-on.png' });
  await first.app.close();

  const second = await start(profile);
  await second.page.getByRole('button', { name: '用口令解锁' }).click();
  await enterPassphrase(second.page);
  await second.page.waitForSelector('[data-ready="true"]');
  await second.page.keyboard.press('Control+l');
  await unlockButton(second.page).click();
  await second.page.waitForSelector('[data-ready="true"]');
  await openSettings(second.page);
  const again = second.page.getByRole('region', { name: '用系统钥匙串解锁' });
  await again.getByRole('button', { name: '关闭' }).click();
  await expect(again.getByRole('button', { name: '开启' })).toBeVisible();
  await second.app.close();
  expect(await readFile(path.join(profile, 'vault', 'keychain.json'), 'utf8').catch(() => 'gone')).toBe(
    'gone',
  );

  const third = await start(profile);
  await expect(third.page.getByLabel('口令', { exact: true })).toBeVisible();
  await third.app.close();
});

test('where there is no keychain it is not offered', async ({ profile }) => {
  const { app, page } = await launchApp({ profile, locked: true });
  await expect(page.getByRole('form', { name: '首次使用：设置口令' })).toBeVisible();
  await expect(page.getByText('用本机系统账户解锁')).toHaveCount(0);
  await app.close();
});
