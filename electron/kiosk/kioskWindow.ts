import { app, BrowserWindow, type Display } from 'electron';
import { denyNavigation } from '#electron/denyNavigation.ts';
import { log } from '#electron/log.ts';
import { pagePreferences } from '#electron/pagePreferences.ts';
import { kioskPage } from '#electron/protocol.ts';
import { hallColours } from '#shared/look/hallTokens.ts';
import { lockWindow } from './lockDown.ts';

/** The kiosk's pages are kept apart from the desk's: another partition, another origin, another database. */
export const kioskPartition = 'persist:kiosk';

/** Opens the kiosk on one display. `mayClose`: the kiosk is ending. */
export function openKioskWindow({ bounds, id }: Display, mayClose: () => boolean): BrowserWindow {
  const window = new BrowserWindow({
    ...bounds,
    kiosk: true,
    fullscreen: true,
    frame: false,
    movable: false,
    resizable: false,
    minimizable: false,
    maximizable: false,
    autoHideMenuBar: true,
    title: app.getName(),
    backgroundColor: hallColours.background,
    webPreferences: {
      ...pagePreferences,
      partition: kioskPartition,
      devTools: false,
      // A loop that nobody touches goes on, also on a display that is covered for a moment.
      backgroundThrottling: false,
    },
  });
  denyNavigation(window, kioskPage);
  lockWindow(window, mayClose);
  void window
    .loadURL(kioskPage)
    .catch((error: unknown) => log(`kiosk: page not loaded on display ${id}`, error));
  return window;
}
