import type { BrowserWindow, Input, Session } from 'electron';
import { keepsData } from '#electron/keepsData.ts';

/** Keys that a visitor needs: what is typed, and what moves within the page. Everything else leads out of it. */
const plainKeys: ReadonlySet<string> = new Set(
  [
    ['Backspace', 'Delete', 'Enter', 'Escape', 'Tab', ' '],
    ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'],
    // An input method at work, and what stands between keys.
    ['Process', 'Shift', 'CapsLock', 'Unidentified', 'Dead'],
  ].flat(),
);

/** Whether a key may reach the page. Chords never do: they reload, zoom, print, search, close and open tools. Pure. */
export function isPlainInput({
  key,
  control,
  meta,
  alt,
}: Pick<Input, 'key' | 'control' | 'meta' | 'alt'>): boolean {
  if (control || meta || alt) return false;
  return plainKeys.has(key) || [...key].length === 1;
}

/** Takes every way out of a kiosk's window that goes through the keyboard or the window's frame. */
export function lockWindow(window: BrowserWindow, mayClose: () => boolean): void {
  const { webContents } = window;
  window.setMenu(null);
  webContents.setIgnoreMenuShortcuts(true);
  webContents.on('before-input-event', (event, input) => {
    if (!isPlainInput(input)) event.preventDefault();
  });
  // Pinching and the wheel would leave a visitor in front of a corner of the page.
  const keepSize = () => void webContents.setVisualZoomLevelLimits(1, 1).catch(() => undefined);
  webContents.on('did-finish-load', keepSize);
  webContents.on('zoom-changed', () => webContents.setZoomLevel(0));
  webContents.on('devtools-opened', () => webContents.closeDevTools());
  webContents.on('context-menu', (event) => event.preventDefault());
  window.on('close', (event) => {
    if (!mayClose()) event.preventDefault();
  });
  const stayFull = () => {
    if (!window.isDestroyed() && !mayClose()) window.setKiosk(true);
  };
  window.on('leave-full-screen', stayFull);
  window.on('minimize', () => {
    window.restore();
    stayFull();
  });
}

/** A kiosk's pages get no permission, download nothing and reach no network of their own. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(keepsData(permission)));
  session.setPermissionCheckHandler((_contents, permission) => keepsData(permission));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.on('select-hid-device', (event) => event.preventDefault());
  session.on('select-usb-device', (event) => event.preventDefault());
  session.on('select-serial-port', (event) => event.preventDefault());
  // Everything comes by app://; whatever else asks for an address is stopped here, also in a worker.
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const isOwn = ['app:', 'blob:', 'data:', 'devtools:'].some((scheme) => url.startsWith(scheme));
    answer({ cancel: !isOwn });
  });
}
