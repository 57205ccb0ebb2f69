import { app, type BrowserWindow } from 'electron';
import type { Handlers } from '#shared/ipc/contract.ts';
import { revealWindow } from '../window.ts';

/** Calls about the app itself. */
export function appHandlers(window: BrowserWindow): Pick<Handlers, 'appInfo' | 'windowReady'> {
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
    async windowReady() {
      revealWindow(window);
      return null;
    },
  };
}
