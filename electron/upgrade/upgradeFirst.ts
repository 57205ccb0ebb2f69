import { statfs } from 'node:fs/promises';
import { app, type BrowserWindow } from 'electron';
import { log } from '#electron/log.ts';
import { consultantPage } from '#electron/protocol.ts';
import { openConsultantWindow, revealWindow } from '#electron/window.ts';
import type { Upgrade } from './findUpgrade.ts';
import { makeSafetyCopy, type CopyProgress } from './safetyCopy.ts';
import { againAddress, showProgress, upgradePage } from './upgradePage.ts';

/** The bar moves at most this often (ms). */
const stride = 100;

const nothingYet = { kind: 'copying', done: 0, total: 0 } as const;

/**
 * Opens the window with the page of the upgrade in place of the desk; the desk follows when the safety copy is there.
 * Until then no page of ours is loaded, and so no database is opened. A refusal stays on the screen, where it can be
 * tried again.
 */
export function upgradeFirst(upgrade: Upgrade): void {
  const window = openConsultantWindow(upgradePage(nothingYet));
  const { webContents } = window;
  let isCopying = true;
  const copy = async () => {
    const made = await makeSafetyCopy(settingHere(), upgrade, showing(window));
    isCopying = false;
    await load(
      window,
      made.ok ? consultantPage : upgradePage({ kind: 'refused', code: made.code, message: made.message }),
    );
  };
  webContents.once('did-finish-load', () => {
    revealWindow(window);
    void copy();
  });
  // The page has no script: its button names an address, to which no page of ours may go.
  webContents.on('will-frame-navigate', ({ url }) => {
    if (url !== againAddress || isCopying) return;
    isCopying = true;
    void load(window, upgradePage(nothingYet)).then(copy);
  });
}

function settingHere() {
  return {
    userData: app.getPath('userData'),
    appVersion: app.getVersion(),
    now: () => new Date(),
    freeBytes: async (folder: string) => {
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize;
    },
    log,
  };
}

async function load(window: BrowserWindow, address: string): Promise<void> {
  if (window.isDestroyed()) return;
  await window.loadURL(address).catch((error: unknown) => log('page not loaded', error));
}

/** Brings the page's figures up to date, now and then. */
function showing(window: BrowserWindow): (progress: CopyProgress) => void {
  let last = 0;
  return (progress) => {
    const now = performance.now();
    if (window.isDestroyed() || now - last < stride) return;
    last = now;
    window.webContents.executeJavaScript(showProgress(progress)).catch(() => undefined);
  };
}
