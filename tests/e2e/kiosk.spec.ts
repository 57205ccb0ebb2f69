import type { host } from '#host';
import { contract, type CallName } from '#shared/ipc/contract.ts';
import { expect } from './fixtures.ts';
import { backToAttract, comeIn, openPad, pin, setUpHall, test, typePin } from './pages/hall.ts';
import { filesWith } from './readable.ts';

test.describe.configure({ timeout: 120_000 });

declare global {
  interface Window {
    readonly host: typeof host;
  }
}

test('a new kiosk asks for a PIN, then plays by itself, and only the PIN leads to its operator’s page', async ({
  hall: { app, page, complaints },
}) => {
  await expect(page).toHaveURL(/^app:\/\/hall\/kiosk\.html/);
  await setUpHall(page);
  await backToAttract(page);
  await comeIn(page);
  await openPad(page);
  await typePin(page, '111111');
  await expect(page.getByText('PIN 不正确')).toBeVisible();
  await page.getByRole('button', { name: '返回展厅' }).click();
  await comeIn(page);
  await openPad(page);
  // Wrong tries make the next ones wait; this was the first.
  await typePin(page, pin);
  await expect(page.getByRole('heading', { name: '展厅操作员' })).toBeVisible();
  await expect(page.getByText('显示器 1（主）')).toBeVisible();
  expect(complaints).toEqual([]);
  const ended = new Promise<void>((resolve) => app.process().once('exit', () => resolve()));
  await page.getByRole('button', { name: '退出展厅程序' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '退出', exact: true }).click();
  await ended;
});

test('no key, gesture or script leads out of it', async ({ hall: { app, page }, profile }) => {
  await setUpHall(page);
  await backToAttract(page);
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  const standing = () =>
    app.evaluate(async ({ BrowserWindow, webContents }) => {
      const [window, ...others] = BrowserWindow.getAllWindows();
      return {
        others: others.length,
        contents: webContents.getAllWebContents().length,
        url: window?.webContents.getURL(),
        zoom: window?.webContents.getZoomLevel(),
        tools: window?.webContents.isDevToolsOpened(),
        minimised: window?.isMinimized(),
        kiosk: window?.isKiosk(),
        same: (await window?.webContents.executeJavaScript('window.sameDocument === true')) as boolean,
      };
    });
  const asItWas = await standing();
  expect(asItWas).toMatchObject({ others: 0, contents: 1, zoom: 0, tools: false, kiosk: true, same: true });

  const chords = [
    ['F1', 'F5', 'F10', 'F11', 'F12', 'ContextMenu', 'Meta', 'Alt'],
    ['Control+r', 'Control+Shift+r', 'Control+w', 'Control+Shift+w', 'Control+n', 'Control+t', 'Control+p'],
    ['Control+Shift+i', 'Control+Shift+j', 'Control+u', 'Control+o', 'Control+s', 'Control+f', 'Control+l'],
    ['Control+Equal', 'Control+Minus', 'Control+0', 'Control+Shift+Delete', 'Control+q', 'Control+h'],
    ['Alt+F4', 'Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+Home', 'Alt+Tab', 'Alt+Space', 'Meta+d', 'Meta+r'],
  ].flat();
  for (const chord of chords) await page.keyboard.press(chord);
  for (const [keyCode, modifiers] of [
    ['R', ['control']],
    ['W', ['control']],
    ['I', ['control', 'shift']],
    ['F4', ['alt']],
    ['F11', []],
    ['F12', []],
    ['Left', ['alt']],
  ] as const) {
    await app.evaluate(
      ({ BrowserWindow }, input) => {
        const [window] = BrowserWindow.getAllWindows();
        for (const type of ['keyDown', 'keyUp'] as const)
          window?.webContents.sendInputEvent({
            type,
            keyCode: input.keyCode,
            modifiers: [...input.modifiers],
          });
      },
      { keyCode, modifiers },
    );
  }
  await page.waitForTimeout(300);
  expect(await standing()).toEqual(asItWas);

  // A window that is told to close, to shrink or to leave its full screen.
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.close();
    window?.minimize();
    window?.webContents.openDevTools();
  });
  await page.waitForTimeout(500);
  expect(await standing()).toEqual(asItWas);

  const tried = await page.evaluate(async () => {
    const opened = window.open('https://example.org/');
    window.location.href = 'https://example.org/';
    window.location.href = 'app://hall/index.html';
    window.location.href = 'app://desk/index.html';
    window.print();
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['taken along']));
    link.download = 'taken.txt';
    link.click();
    const outside = await fetch('https://example.org/').then(
      () => 'answered',
      () => 'refused',
    );
    const desk = await fetch('app://desk/index.html').then(
      () => 'answered',
      () => 'refused',
    );
    const permission = async (name: string) =>
      (await navigator.permissions.query({ name: name as PermissionName })).state;
    const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'granted',
      () => 'refused',
    );
    const events = ['contextmenu', 'dragstart', 'dragover', 'drop', 'copy', 'auxclick'].map((name) => {
      const event = new Event(name, { bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
      return event.defaultPrevented;
    });
    return {
      opened: opened !== null,
      outside,
      desk,
      camera,
      geolocation: await permission('geolocation'),
      notifications: Notification.permission,
      events: events.every(Boolean),
      selectable: getComputedStyle(document.body).userSelect,
    };
  });
  expect(tried).toEqual({
    opened: false,
    outside: 'refused',
    desk: 'refused',
    camera: 'refused',
    geolocation: 'denied',
    notifications: 'denied',
    events: true,
    selectable: 'none',
  });
  await page.waitForTimeout(300);
  expect(await standing()).toEqual(asItWas);
  expect(await filesWith(profile, ['taken along'])).toEqual([]);
});

test('it reaches no line that is not a kiosk’s, and the operator’s only after the PIN', async ({
  hall: { page },
}) => {
  await setUpHall(page);
  await backToAttract(page);
  const linesOf = (kind: boolean | 'operator') =>
    (Object.keys(contract) as CallName[]).filter((name) => contract[name].kiosk === kind);
  const refusedOf = (names: readonly CallName[]) =>
    page.evaluate(async (lines) => {
      const outcomes = lines.map(async (name) => {
        const call = window.host[name] as (input: unknown) => Promise<unknown>;
        const code = await call('nothing that any line takes').then(
          () => 'answered',
          (error: Error) => error.message,
        );
        return code === 'refusedSender' ? [] : [`${name}: ${code}`];
      });
      return (await Promise.all(outcomes)).flat();
    }, names);
  // What is refused for its input only was let through to it.
  expect(await refusedOf(linesOf(false))).toEqual([]);
  expect(await refusedOf(linesOf('operator'))).toEqual([]);
  const own = linesOf(true);
  expect((await refusedOf(own)).length).toBe(own.length);
  expect(own).not.toContain('evidenceGet');

  await comeIn(page);
  await openPad(page);
  await typePin(page, pin);
  await expect(page.getByRole('heading', { name: '展厅操作员' })).toBeVisible();
  expect((await refusedOf(linesOf('operator'))).length).toBe(linesOf('operator').length);
  expect(await refusedOf(linesOf(false))).toEqual([]);
  const stores = await page.evaluate(async () => {
    const [database, ...others] = await indexedDB.databases();
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(database?.name ?? '');
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
    return { others: others.length, names: [...opened.objectStoreNames] };
  });
  expect(stores.others).toBe(0);
  for (const name of [
    'enterprises',
    'sessions',
    'answers',
    'sceneRatings',
    'evidence',
    'seals',
    'siteChecks',
  ]) {
    expect(stores.names).not.toContain(name);
  }
});
