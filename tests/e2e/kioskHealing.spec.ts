import type { ElectronApplication, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from './fixtures.ts';
import { backToAttract, comeIn, setUpHall, test, type Hall } from './pages/hall.ts';
import { filesWith } from './readable.ts';

test.describe.configure({ timeout: 180_000 });

/** What the kiosk shows, asked in main: after its page has died, the driver's own view of it is stale. */
const shownBy = (app: ElectronApplication) =>
  app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const asked = window?.webContents
      .executeJavaScript(`document.querySelector('[data-testid="attract"]') !== null`)
      .catch(() => false) as Promise<boolean> | undefined;
    const soon = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 200));
    return {
      attract: (await Promise.race([asked, soon])) === true,
      pid: window?.webContents.getOSProcessId(),
    };
  });

/** The time (ms) from the end of its page's process to the loop that plays again. */
async function timeToHeal({ app }: Hall): Promise<number> {
  const { pid } = await shownBy(app);
  if (pid === undefined) throw new Error('There is no page.');
  const start = performance.now();
  process.kill(pid, 'SIGKILL');
  for (;;) {
    const now = await shownBy(app);
    if (now.attract && now.pid !== pid) return performance.now() - start;
    if (performance.now() - start > 20_000) throw new Error('It did not come back.');
  }
}

test('a page whose process is killed plays again, ten times in a row', async ({ hall, profile }) => {
  await setUpHall(hall.page);
  await backToAttract(hall.page);
  const times: number[] = [];
  for (let time = 0; time < 10; time += 1) times.push(await timeToHeal(hall));
  console.log(`back after ${times.map((time) => Math.round(time)).join(', ')} ms`);
  const log = await readFile(path.join(profile, 'logs/main.log'), 'utf8');
  expect(log.match(/kiosk: page mended/g)?.length).toBe(10);
  expect(Math.max(...times)).toBeLessThan(2000);
});

test('a page that hangs is loaded anew', async ({ hall }) => {
  await setUpHall(hall.page);
  await backToAttract(hall.page);
  const { pid } = await shownBy(hall.app);
  // It never answers: its process is ended in the middle of it.
  hall.page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => undefined);
  await expect.poll(async () => (await shownBy(hall.app)).attract, { timeout: 30_000 }).toBe(true);
  await expect.poll(async () => (await shownBy(hall.app)).pid, { timeout: 30_000 }).not.toBe(pid);
  await expect.poll(async () => (await shownBy(hall.app)).attract, { timeout: 30_000 }).toBe(true);
});

test('what a visitor typed is gone when nobody answers, from the screen and from the disk', async ({
  hall: { page },
  profile,
}) => {
  await setUpHall(page);
  await page.getByLabel('无人操作的秒数').fill('15');
  await page.getByRole('button', { name: '保存设置' }).click();
  await expect(page.getByText('已保存，立即生效。')).toBeVisible();
  await backToAttract(page);
  await comeIn(page);
  await page.getByRole('button', { name: /需求登记/ }).click();
  const typed = '访客秘密企业名称';
  await page.getByRole('textbox', { name: /企业/ }).fill(typed);
  await expect(page.getByText('还在吗？')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: '还在，继续' }).click();
  await expect(page.getByRole('textbox', { name: /企业/ })).toHaveValue(typed);
  await expect(page.getByTestId('attract')).toBeVisible({ timeout: 45_000 });
  expect(await wipedOf(page, typed)).toBe(true);
  expect(await filesWith(profile, [typed])).toEqual([]);
});

async function wipedOf(page: Page, text: string): Promise<boolean> {
  return page.evaluate(
    (sought) =>
      !document.documentElement.outerHTML.includes(sought) &&
      sessionStorage.length + localStorage.length === 0 &&
      [...document.querySelectorAll('input, textarea')].length === 0,
    text,
  );
}
