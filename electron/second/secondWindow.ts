import { app, BrowserWindow, session, type Display } from 'electron';
import { denyNavigation } from '#electron/denyNavigation.ts';
import { lockSession } from '#electron/kiosk/lockDown.ts';
import { log } from '#electron/log.ts';
import { pagePreferences } from '#electron/pagePreferences.ts';
import { secondPage, secondPages, serveApp } from '#electron/protocol.ts';
import { hallColours } from '#shared/look/hallTokens.ts';

/** In memory only: what was shown leaves nothing behind. */
const partition = 'second';

/** Of a window that has no display of its own (CSS px). */
const windowSize = { width: 1280, height: 720 };

let served = false;

/** The session of the second screen's page; set up when it is first needed. */
function servePages(): void {
  if (served) return;
  served = true;
  const own = session.fromPartition(partition);
  serveApp(own, secondPages);
  lockSession(own);
}

/** Opens the second screen's page over the whole of a display, or in a window that can be moved. The desk keeps the focus. */
export function openSecondWindow(display: Display | undefined): BrowserWindow {
  servePages();
  const window = new BrowserWindow({
    ...(display === undefined
      ? { ...windowSize, useContentSize: true }
      : { ...display.bounds, frame: false }),
    show: false,
    minimizable: display === undefined,
    autoHideMenuBar: true,
    title: app.getName(),
    backgroundColor: hallColours.background,
    webPreferences: {
      ...pagePreferences,
      partition,
      devTools: false,
      // It goes on while the consultant works in the desk's window over it.
      backgroundThrottling: false,
    },
  });
  window.setMenu(null);
  denyNavigation(window, secondPage);
  window.once('ready-to-show', () => {
    window.showInactive();
    if (display !== undefined) window.setFullScreen(true);
  });
  window.webContents.on('before-input-event', (_event, { type, key }) => {
    if (type === 'keyDown' && key === 'Escape') window.close();
  });
  window.webContents.on('context-menu', (event) => event.preventDefault());
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log('second screen: page process gone', `${reason} ${exitCode}`);
    if (!window.isDestroyed()) window.destroy();
  });
  void window.loadURL(secondPage).catch((error: unknown) => log('second screen: page not loaded', error));
  return window;
}
