import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow, dialog, screen } from 'electron';
import { colours } from '#shared/look/tokens.ts';
import { denyNavigation } from './denyNavigation.ts';
import { log } from './log.ts';
import { pagePreferences } from './pagePreferences.ts';
import { consultantPage } from './protocol.ts';
import { fitToDisplays, parseWindowState, type Rectangle, type WindowState } from './windowState.ts';

const defaultContent = { width: 1366, height: 768 };
const smallest = { width: 1024, height: 640 };
/** The window is shown even when the page never reports its first content, so that the fault can be seen. */
const patience = 5000;

const stateFile = () => path.join(app.getPath('userData'), 'window-state.json');

function storedState(): WindowState | undefined {
  try {
    return parseWindowState(readFileSync(stateFile(), 'utf8'));
  } catch {
    return undefined; // the first start
  }
}

function storeState(window: BrowserWindow): void {
  const state: WindowState = { bounds: window.getNormalBounds(), maximised: window.isMaximized() };
  try {
    writeFileSync(stateFile(), JSON.stringify(state));
  } catch (error) {
    log('window state not stored', error);
  }
}

/** Work areas of the displays, the primary one first. */
function workAreas(): readonly [Rectangle, ...Rectangle[]] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary.workArea, ...others.map(({ workArea }) => workArea)];
}

/** When the page's process ends by itself, the user is asked, never left with an empty window. */
function offerReloadAfterCrash(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log('page process gone', `${reason} ${exitCode}`);
    const asked = dialog.showMessageBox(window, {
      type: 'warning',
      message: '界面进程意外退出，已录入的内容都已保存。',
      detail: '请重新打开界面继续工作；如果反复出现，请重启电脑后再试。',
      buttons: ['重新打开界面', '退出程序'],
      cancelId: 0,
      noLink: true,
    });
    void asked.then(({ response }) => (response === 0 ? window.webContents.reload() : app.quit()));
  });
}

/** F12 opens the developer tools, while developing only. */
function offerDeveloperTools({ webContents }: BrowserWindow): void {
  webContents.on('before-input-event', (event, input) => {
    if (input.type !== 'keyDown' || input.key !== 'F12') return;
    event.preventDefault();
    webContents.toggleDevTools();
  });
}

/** Shows a window once, as it was left. */
const reveals = new WeakMap<BrowserWindow, () => void>();

/** The frame of the page's first screen stands. */
export function revealWindow(window: BrowserWindow): void {
  reveals.get(window)?.();
}

function revealOnce(window: BrowserWindow, maximised: boolean): void {
  const reveal = () => {
    clearTimeout(timer);
    reveals.delete(window);
    if (window.isDestroyed()) return;
    if (maximised) window.maximize();
    window.show();
  };
  const timer = setTimeout(reveal, patience);
  reveals.set(window, reveal);
}

/** Opens the consultant's window: sandboxed page on our own origin, at the place where it was left. */
export function openConsultantWindow(address: string = consultantPage): BrowserWindow {
  const state = storedState();
  const window = new BrowserWindow({
    ...defaultContent,
    useContentSize: true,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    // Nothing is drawn before the window is shown: a first frame waits for the graphics process, and the page with it.
    paintWhenInitiallyHidden: false,
    title: app.getName(),
    backgroundColor: colours.background,
    webPreferences: {
      ...pagePreferences,
      devTools: !app.isPackaged,
    },
  });
  window.setBounds(fitToDisplays(state?.bounds ?? window.getBounds(), workAreas()));
  denyNavigation(window, consultantPage);
  offerReloadAfterCrash(window);
  if (!app.isPackaged) offerDeveloperTools(window);
  revealOnce(window, state?.maximised ?? false);
  window.on('close', () => storeState(window));
  void window.loadURL(address).catch((error: unknown) => log('page not loaded', error));
  return window;
}
