import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { launchApp, projectRoot } from './launch.ts';
import { packagedExecutable } from './packagedExecutable.ts';

test('the packaged app opens its first screen', async () => {
  const executable = packagedExecutable();
  expect(existsSync(executable), `${executable}: run npm run dist -- --dir`).toBe(true);
  const profile = await mkdtemp(path.join(tmpdir(), 'desk-packaged-'));
  const { app, page, complaints } = await launchApp({ profile, packaged: executable });
  const facts = await app.evaluate(({ app: packaged, BrowserWindow, Menu }) => ({
    packaged: packaged.isPackaged,
    path: packaged.getAppPath(),
    name: packaged.getName(),
    menu: Menu.getApplicationMenu() !== null,
    visible: BrowserWindow.getAllWindows()[0]?.isVisible(),
  }));
  expect(facts).toMatchObject({ packaged: true, name: '转型促进中心工作台', visible: true });
  expect(facts.menu).toBe(process.platform === 'darwin');
  expect(path.basename(facts.path)).toBe('app.asar');
  expect(facts.path.startsWith(path.join(projectRoot, 'dist/release'))).toBe(true);
  const info = await page.evaluate(() => window.host.appInfo(null));
  expect(info.version).toBe('0.1.0');
  const devTools = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.openDevTools();
    return contents?.isDevToolsOpened();
  });
  expect(devTools).toBe(false);
  await app.close();
  expect(complaints).toEqual([]);
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});
