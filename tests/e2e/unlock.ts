import type { Page } from '@playwright/test';

/** Who works in the tests, and how the vault opens. */
export const testPerson = '王顾问';
export const testPassphrase = '滏阳河 沙盘 螺母 二十六';

/** The page's first screen, whichever it is: the first start, the lock, or one that needs no lock. */
const firstScreen = 'form[aria-label="首次使用：设置口令"], form[aria-label="已锁定"], [data-ready="true"]';

/** Fills in the first start's screens and gives the recovery code. */
export async function setUpVault(page: Page): Promise<string> {
  await page.getByLabel('姓名').fill(testPerson);
  await page.getByLabel('口令（至少 10 个字符）').fill(testPassphrase);
  await page.getByLabel('再输一遍').fill(testPassphrase);
  await page.getByRole('button', { name: '设置口令' }).click();
  const code = await page.getByTestId('recovery-code').innerText();
  await page.getByLabel('我已打印或抄写').check();
  await page.getByRole('button', { name: '进入工作台' }).click();
  return code;
}

/** Types the passphrase into the lock. */
export async function enterPassphrase(page: Page, passphrase: string = testPassphrase): Promise<void> {
  await page.getByLabel('口令', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: '解锁' }).click();
}

/** Comes from the first screen to the desk, as whoever starts the app does. */
export async function unlock(page: Page): Promise<void> {
  const first = await page.waitForSelector(firstScreen, { timeout: 20_000 });
  const label = await first.getAttribute('aria-label');
  if (label === '已锁定') await enterPassphrase(page);
  else if (label !== null) await setUpVault(page);
}
