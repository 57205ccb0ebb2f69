import type { ElectronApplication, Page } from '@playwright/test';
import type { Desk } from '../fixtures.ts';

/** Opens the second screen from where the desk is, and gives its page once it stands. */
export async function project({ app, page }: Pick<Desk, 'app' | 'page'>): Promise<Page> {
  const [second] = await Promise.all([
    app.waitForEvent('window'),
    page.getByRole('button', { name: '投到第二屏' }).click(),
  ]);
  await second.locator('[data-exhibit], [data-stage="result"]').waitFor();
  return second;
}

/** Leads to 展项. */
export async function openExhibits(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '展项' }).click();
  await page.locator('[data-exhibit]').waitFor();
}

/** How many windows there are. */
export function windowCount(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
}
