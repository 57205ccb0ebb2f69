import { statfs } from 'node:fs/promises';
import { app, type BrowserWindow } from 'electron';
import type { Handlers } from '#shared/ipc/contract.ts';
import { revealWindow } from '../window.ts';

/** Calls about the app itself. */
export function appHandlers(window: BrowserWindow): Pick<Handlers, 'appInfo' | 'windowReady' | 'freeSpace'> {
  return {
    async appInfo() {
      const { electron, chrome, node } = process.versions;
      return {
        name: app.getName(),
        version: app.getVersion(),
        electron: electron ?? '',
        chromium: chrome ?? '',
        node,
        platform: `${process.platform} ${process.arch}`,
      };
    },
    async freeSpace() {
      const { bavail, bsize } = await statfs(app.getPath('userData'));
      return { bytes: bavail * bsize };
    },
    async windowReady() {
      revealWindow(window);
      return null;
    },
  };
}
