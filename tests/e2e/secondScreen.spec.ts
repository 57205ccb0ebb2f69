import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { host } from '#host';
import { contract, type CallName } from '#shared/ipc/contract.ts';
import { expect, test } from './fixtures.ts';
import { diagnosisPage } from './pages/diagnosis.ts';
import { openExhibits, project, windowCount } from './pages/secondScreen.ts';
import { work, workNote } from './work.ts';

declare global {
  interface Window {
    readonly host: typeof host;
  }
}

const sample = JSON.parse(
  readFileSync(new URL('../../resources/sample/diagnoses.json', import.meta.url), 'utf8'),
) as {
  readonly enterprises: readonly {
    readonly name: string;
    readonly uscc: string;
    readonly contact: { readonly name: string; readonly phone: string };
  }[];
  readonly sessions: readonly { readonly notes?: string; readonly painPoints?: readonly string[] }[];
};

/** What the desk knows and nobody else may read. */
const privateTexts = [
  workNote,
  ...sample.enterprises.flatMap(({ name, uscc, contact }) => [name, uscc, contact.name, contact.phone]),
  ...sample.sessions.flatMap(({ notes = '', painPoints = [] }) => [notes, ...painPoints]),
].filter((text) => text !== '');

/** Everything in a page's document, attributes as well. */
const documentOf = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

async function expectNothingPrivate(page: Page): Promise<void> {
  const html = await documentOf(page);
  expect(privateTexts.length).toBeGreaterThan(30);
  expect(privateTexts.filter((text) => html.includes(text))).toEqual([]);
}

test('the exhibits are driven from the desk, on a screen that has no bar; Esc there ends it', async ({
  desk,
}) => {
  const { app, page } = desk;
  await openExhibits(page);
  const second = await project(desk);
  await expect(second).toHaveURL('app://second/second.html');
  await expect(page.getByText('没有找到第二块屏幕：已打开一个窗口')).toBeVisible();
  const shown = second.locator('[data-exhibit]');
  await expect(shown).toHaveAttribute('data-exhibit', 'overview');
  await expect(second.getByRole('navigation')).toHaveCount(0);

  await page.getByRole('button', { name: '县区', exact: true }).click();
  await expect(shown).toHaveAttribute('data-exhibit', 'counties');
  await page.keyboard.press('ArrowDown');
  await expect(second.locator('h1')).toContainText('丛台区：');
  expect(await second.locator('h1').innerText()).toBe(await page.locator('[data-exhibit] h1').innerText());
  // Nothing is driven on the second screen itself.
  await second.keyboard.press('ArrowDown');
  await second.locator('button[aria-pressed="true"]').click();
  await page.keyboard.press('ArrowDown');
  await expect(second.locator('h1')).toContainText('邯山区：');

  const closed = second.waitForEvent('close');
  await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((each) =>
      each.webContents.getURL().startsWith('app://second/'),
    );
    window?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'Escape' });
  });
  await closed;
  await expect(page.getByRole('button', { name: '投到第二屏' })).toBeVisible();
});

test('a result shows its level and what is missing, and nothing of whose it is', async ({ desk }) => {
  const { page } = desk;
  await work(page);
  await diagnosisPage(page).showResult();
  const second = await project(desk);
  await expect(second.locator('h1')).toHaveText(/^某企业（紧固件）：数字化水平/);
  await expect(second.getByRole('region', { name: '短板，按紧要程度' }).getByRole('listitem')).toHaveCount(6);
  await expect(second.locator('canvas')).toBeVisible();
  await expectNothingPrivate(second);

  // It goes with the consultant: blank elsewhere, and the same window again for an exhibit.
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '企业' }).click();
  await expect(second.locator('[data-stage="blank"]')).toBeVisible();
  await expect(page.getByRole('button', { name: '关闭第二屏' })).toBeVisible();
  await openExhibits(page);
  await page.getByRole('button', { name: '投到第二屏' }).click();
  await expect(second.locator('[data-exhibit]')).toBeVisible();
  await expectNothingPrivate(second);
  expect(await windowCount(desk.app)).toBe(2);

  const closed = second.waitForEvent('close');
  await page.getByRole('button', { name: '停止投屏' }).click();
  await closed;
});

test('locking the desk closes it, and so does closing the desk’s window', async ({ desk }) => {
  const { page } = desk;
  await openExhibits(page);
  const second = await project(desk);
  const closed = second.waitForEvent('close');
  await page.keyboard.press('Control+l');
  await closed;
  await expect(page.getByRole('form', { name: '已锁定' })).toBeVisible();
  expect(await windowCount(desk.app)).toBe(1);

  await desk.relaunch();
  await openExhibits(desk.page);
  await project(desk);
  const ended = new Promise<void>((resolve) => desk.app.process().once('exit', () => resolve()));
  await desk.page.evaluate(() => window.close());
  await ended;
  await desk.relaunch();
});

test('where there is another display it fills that one, and goes when the display does', async ({ desk }) => {
  // Xvfb has one display; a second one is put beside it in what Electron says of them.
  await desk.app.evaluate(({ screen }) => {
    const [display] = screen.getAllDisplays();
    if (display === undefined) return;
    const bounds = { x: 2048, y: 0, width: 1920, height: 1080 };
    const other = { ...display, id: display.id + 1, bounds, workArea: bounds };
    screen.getAllDisplays = () => [display, other];
  });
  await openExhibits(desk.page);
  const second = await project(desk);
  await expect(desk.page.getByText('没有找到第二块屏幕')).toHaveCount(0);
  const standing = () =>
    desk.app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find((each) =>
        each.webContents.getURL().startsWith('app://second/'),
      );
      return { isFull: window?.isFullScreen(), ...window?.getNormalBounds() };
    });
  await expect.poll(standing).toMatchObject({ isFull: true, x: 2048, y: 0, width: 1920, height: 1080 });
  const closed = second.waitForEvent('close');
  await desk.app.evaluate(({ screen }) => {
    const [, other] = screen.getAllDisplays();
    screen.emit('display-removed', {}, other);
  });
  await closed;
});

test('its page reaches no line but its own, stores nothing and leads nowhere', async ({ desk }) => {
  await openExhibits(desk.page);
  const second = await project(desk);
  const names = Object.keys(contract) as CallName[];
  const codes = await second.evaluate(
    (lines) =>
      Promise.all(
        lines.map(async (name) => {
          const call = window.host[name] as (input: unknown) => Promise<unknown>;
          const code = await call('nothing that any line takes').then(
            () => 'answered',
            (error: Error) => error.message,
          );
          return `${name}: ${code}`;
        }),
      ),
    names,
  );
  // What is refused for its input only was let through to it.
  expect(codes.filter((line) => !line.endsWith(': refusedSender'))).toEqual(['secondNext: badInput']);
  const tried = await second.evaluate(async () => {
    const outcome = (address: string) =>
      fetch(address).then(
        () => 'answered',
        () => 'refused',
      );
    return {
      databases: (await indexedDB.databases()).length,
      desk: await outcome('app://desk/index.html'),
      outside: await outcome('https://example.org/'),
      opened: window.open('https://example.org/') !== null,
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'granted',
        () => 'refused',
      ),
    };
  });
  expect(tried).toEqual({
    databases: 0,
    desk: 'refused',
    outside: 'refused',
    opened: false,
    camera: 'refused',
  });
  // And the desk has not the second screen's.
  const own = await desk.page.evaluate(() =>
    window.host.secondNext({ after: 0 }).then(
      () => 'answered',
      (error: Error) => error.message,
    ),
  );
  expect(own).toBe('refusedSender');
});
