import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { host } from '#host';
import { expect, test } from './fixtures.ts';
import { hostCalls } from './hostCalls.ts';
import { launchApp, projectRoot, readySelector, runtimeExecutable, startArguments } from './launch.ts';
import { unlock } from './unlock.ts';

test('the window opens with its first screen', async ({ desk }) => {
  await expect(desk.page).toHaveURL(/^app:\/\/desk\/index\.html/);
  await expect(desk.page).toHaveTitle('转型促进中心工作台');
  const shown = await desk.app.evaluate(({ app, BrowserWindow }) => ({
    visible: BrowserWindow.getAllWindows().map((window) => window.isVisible()),
    content: BrowserWindow.getAllWindows()[0]?.getContentSize(),
    smallest: BrowserWindow.getAllWindows()[0]?.getMinimumSize(),
    profile: app.getPath('userData'),
    locale: app.getLocale(),
  }));
  expect(shown).toEqual({
    visible: [true],
    content: [1366, 768],
    smallest: [1024, 640],
    profile: desk.profile,
    locale: 'zh-CN',
  });
});

test('a second start brings the first window to the front and ends', async ({ desk }) => {
  await desk.app.evaluate(({ app, BrowserWindow }) => {
    app.on('second-instance', () => Object.assign(globalThis, { secondStart: true }));
    BrowserWindow.getAllWindows()[0]?.minimize();
  });
  const second = spawn(await runtimeExecutable(), [projectRoot, ...startArguments(desk.profile)]);
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(0);
  const seen = () =>
    desk.app.evaluate(({ BrowserWindow }) => ({
      windows: BrowserWindow.getAllWindows().length,
      minimised: BrowserWindow.getAllWindows()[0]?.isMinimized(),
      told: 'secondStart' in globalThis,
    }));
  await expect.poll(seen).toEqual({ windows: 1, minimised: false, told: true });
});

test('the window comes back where it was left', async ({ desk }) => {
  const bounds = { x: 120, y: 90, width: 1200, height: 720 };
  await desk.app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), bounds);
  await desk.relaunch();
  const now = await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(now).toEqual(bounds);
});

test('the page is sandboxed, isolated and without Node', async ({ desk }) => {
  const preferences = await desk.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
  const reachable = await desk.page.evaluate(() => ({
    globals: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
    host: Object.keys(window.host).sort(),
    frozen: Object.isFrozen(window.host),
  }));
  expect(reachable).toEqual({
    globals: [],
    host: hostCalls,
    frozen: true,
  });
});

test('navigation, new windows and guest views are refused', async ({ desk }) => {
  desk.expectComplaint(
    /frame-src|default-src|Refused to frame|ERR_|violates the following Content Security Policy/,
  );
  const { app, page } = desk;
  const before = page.url();
  expect(await page.evaluate(() => window.open('app://desk/index.html'))).toBeNull();
  await page.evaluate(() => {
    window.location.href = 'https://example.org/';
  });
  await page.evaluate(() => {
    window.location.href = 'app://desk/package.json';
  });
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = 'app://desk/index.html';
    document.body.append(frame);
    const view = document.createElement('webview');
    view.setAttribute('src', 'app://desk/index.html');
    document.body.append(view);
  });
  await page.waitForTimeout(300);
  expect(page.url()).toBe(before);
  const contents = await app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
  expect(contents).toBe(1);
});

test('the page may reload itself', async ({ desk }) => {
  const { page } = desk;
  await page.evaluate(() => Object.assign(window, { before: true }));
  await Promise.all([page.waitForEvent('load'), page.evaluate(() => window.location.reload())]);
  await unlock(page);
  await page.waitForSelector(readySelector);
  expect(await page.evaluate(() => 'before' in window)).toBe(false);
});

test('permissions are denied', async ({ desk }) => {
  const states = await desk.page.evaluate(async () => {
    const state = async (name: string) =>
      (await navigator.permissions.query({ name: name as PermissionName })).state;
    return [await state('geolocation'), await state('microphone'), Notification.permission];
  });
  expect(states).toEqual(['denied', 'denied', 'denied']);
});

test('storage is asked to last, and may', async ({ desk }) => {
  expect(await desk.page.evaluate(() => navigator.storage.persist())).toBe(true);
});

test('the camera is granted and the microphone refused where there are both', async ({ profile }) => {
  const { app, page } = await launchApp({ profile, extraArguments: ['--use-fake-device-for-media-stream'] });
  const outcome = await page.evaluate(async () => {
    const ask = (constraints: MediaStreamConstraints) =>
      navigator.mediaDevices.getUserMedia(constraints).then(
        (stream) =>
          stream
            .getTracks()
            .map((track) => track.kind)
            .join(),
        (error: unknown) => (error instanceof DOMException ? error.name : 'unknown'),
      );
    return [await ask({ video: true }), await ask({ audio: true }), await ask({ audio: true, video: true })];
  });
  expect(outcome).toEqual(['video', 'NotAllowedError', 'NotAllowedError']);
  await app.close();
});

test('only files of the page are served, with the content policy', async ({ desk }) => {
  desk.expectComplaint(/Failed to load resource/);
  const answers = await desk.page.evaluate(async () => {
    const status = async (address: string) => (await fetch(address)).status;
    const page = await fetch('/index.html');
    const again = await fetch('/index.html');
    return {
      missing: await status('/missing.js'),
      traversal: await status('/..%2fmain%2fmain.js'),
      backslash: await status('/..%5cmain%5cmain.js'),
      post: (await fetch('/index.html', { method: 'POST' })).status,
      policy: page.headers.get('content-security-policy') ?? '',
      nextPolicy: again.headers.get('content-security-policy') ?? '',
      sniffing: page.headers.get('x-content-type-options'),
      marker: (await page.text()).includes('__CSP_NONCE__'),
    };
  });
  expect(answers).toMatchObject({ missing: 404, traversal: 403, backslash: 403, post: 405, marker: false });
  expect(answers.sniffing).toBe('nosniff');
  expect(answers.policy).toContain(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'nonce-",
  );
  expect(answers.policy).not.toContain('unsafe-inline');
  expect(answers.policy).not.toBe(answers.nextPolicy);
});

test('inline scripts and eval do not run', async ({ desk }) => {
  desk.expectComplaint(/Content Security Policy/);
  const ran = await desk.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.head.append(script);
    return 'inlineRan' in window;
  });
  expect(ran).toBe(false);
});

test('calls are parsed, and refused in words of their own', async ({ desk }) => {
  const outcome = await desk.page.evaluate(async () => {
    const refused = (call: Promise<unknown>) =>
      call.then(
        () => 'answered',
        (error: Error) => error.message,
      );
    type Raw = Record<keyof typeof host, (input: unknown) => Promise<unknown>>;
    const raw = window.host as unknown as Raw;
    return {
      info: await window.host.appInfo(null),
      bad: await refused(raw.saveFile({ kind: 'report', suggestedName: '', bytes: 'text' })),
      foreign: await window.host.openSaved({ path: '/etc/passwd', how: 'open' }),
    };
  });
  expect(outcome.info).toMatchObject({ name: '转型促进中心工作台', version: '0.1.0' });
  expect(outcome.bad).toBe('badInput');
  expect(outcome.foreign).toMatchObject({ ok: false, code: 'notSavedHere' });
});

test('calls from a frame or from a page that is not ours are refused', async ({ desk }) => {
  const preload = path.join(projectRoot, 'dist/app/preload/preload.cjs');
  const replies = await desk.app.evaluate(async ({ BrowserWindow }, preloadPath) => {
    const open = async (address: string) => {
      const webPreferences = { preload: preloadPath, nodeIntegrationInSubFrames: true, sandbox: true };
      const window = new BrowserWindow({ show: false, webPreferences });
      await window.loadURL(address);
      return window;
    };
    const ask = "host.appInfo(null).then(() => 'answered', (error) => error.message)";
    const foreign = await open('data:text/html,<p>foreign</p>');
    const own = await open('app://desk/index.html');
    await own.webContents.executeJavaScript(
      "document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: '<p>frame</p>' }))",
    );
    const frame = () => own.webContents.mainFrame.frames.find(({ url }) => url === 'about:srcdoc');
    for (let tries = 0; frame() === undefined && tries < 100; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const answers = {
      foreign: await foreign.webContents.executeJavaScript(ask),
      own: await own.webContents.executeJavaScript(ask),
      frame: await frame()?.executeJavaScript(ask),
    };
    foreign.destroy();
    own.destroy();
    return answers;
  }, preload);
  expect(replies).toEqual({ foreign: 'refusedSender', own: 'answered', frame: 'refusedSender' });
});
