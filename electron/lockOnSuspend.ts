import { BrowserWindow, powerMonitor } from 'electron';

/**
 * When the laptop sleeps or its screen is locked, the desk locks too: loading the page anew forgets the key and every
 * row. What was written is stored; what the journal lacks is told to it after the next unlocking.
 */
export function lockOnSuspend(): void {
  const lock = () => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.reload();
  };
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
}
