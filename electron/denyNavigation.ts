import type { BrowserWindow } from 'electron';

/** The page goes nowhere: only its own reload passes, no frame, window or guest view is ever made. */
export function denyNavigation({ webContents }: BrowserWindow, page: string): void {
  webContents.on('will-frame-navigate', (event) => {
    const isOwnReload = event.isMainFrame && event.url.replace(/#.*$/, '') === page;
    if (!isOwnReload) event.preventDefault();
  });
  webContents.on('will-redirect', (event) => event.preventDefault());
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
