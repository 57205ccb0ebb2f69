import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test as base } from '../fixtures.ts';
import { launchApp } from '../launch.ts';

export const pin = '246810';

/** A running kiosk. */
export type Hall = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly complaints: readonly string[];
};

/** `hall`: a kiosk that runs on the test's profile; it ends the hard way, for it does not let itself be closed. */
export const test = base.extend<{ readonly hall: Hall }>({
  hall: async ({ profile }, use) => {
    const hall = await launchApp({ profile, extraArguments: ['--kiosk'], locked: true });
    const child = hall.app.process();
    await use(hall);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  },
});

/** Types a PIN on the pad. */
export async function typePin(page: Page, digits: string): Promise<void> {
  for (const digit of digits) await page.getByRole('button', { name: digit, exact: true }).click();
}

/** Sets the first PIN of a new kiosk; ends on the operator's page. */
export async function setUpHall(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: '设置操作员 PIN' })).toBeVisible({ timeout: 20_000 });
  await typePin(page, pin);
  await expect(page.getByText('请再输入一遍。')).toBeVisible();
  await typePin(page, pin);
  await expect(page.getByRole('heading', { name: '展厅操作员' })).toBeVisible();
}

/** From the operator's page back to the loop that nobody watches. */
export async function backToAttract(page: Page): Promise<void> {
  await page.getByRole('button', { name: '返回展厅' }).click();
  await expect(page.getByTestId('attract')).toBeVisible();
}

/** A visitor comes: touches the loop, and goes to where one chooses. */
export async function comeIn(page: Page): Promise<void> {
  await page.getByTestId('attract').click();
  await page.getByRole('button', { name: /返回/ }).click();
  await expect(page.getByRole('button', { name: /5 分钟自测/ })).toBeVisible();
}

/** Opens the operator's pad by five taps in the corner. */
export async function openPad(page: Page): Promise<void> {
  for (let tap = 0; tap < 5; tap += 1)
    await page.getByTestId('operator-corner').click({ position: { x: 20, y: 20 } });
  await expect(page.getByRole('heading', { name: '操作员', exact: true })).toBeVisible();
}
