import { screen, type BrowserWindow } from 'electron';
import type { Caller } from '#electron/ipc.ts';
import { secondOrigin } from '#electron/protocol.ts';
import type { CallResult, Handlers } from '#shared/ipc/contract.ts';
import type { SecondDeskCall } from '#shared/ipc/secondCalls.ts';
import { failure } from '#shared/model/result.ts';
import { secondFeed } from './secondFeed.ts';
import { otherDisplay } from './secondPlace.ts';
import { openSecondWindow } from './secondWindow.ts';

/** 第二屏: a window that shows what the consultant drives, and can do nothing else. */
export type SecondScreen = {
  readonly isIt: (window: BrowserWindow) => boolean;
  /** What its page may call; undefined for another window. */
  readonly callerOf: (window: BrowserWindow) => Caller | undefined;
  /** The lines by which a desk's window drives it. */
  readonly handlers: (desk: BrowserWindow) => Pick<Handlers, SecondDeskCall>;
};

type Open = { readonly window: BrowserWindow; readonly place: CallResult<'secondOpen'>['place'] };

const notOpen = failure('notOpen', '第二屏已经关闭，没有投出，这里的内容不变；需要时请再按“投到第二屏”。');

export function secondScreen(): SecondScreen {
  const feed = secondFeed();
  const ended = new Set<() => void>();
  let open: Open | null = null;

  const close = () => {
    if (open !== null && !open.window.isDestroyed()) open.window.destroy();
  };

  const openFor = (desk: BrowserWindow): Open => {
    const display = otherDisplay(screen.getAllDisplays(), screen.getDisplayMatching(desk.getBounds()));
    const window = openSecondWindow(display);
    const stopWatching = closeWith(desk, display?.id, close);
    window.on('closed', () => {
      open = null;
      stopWatching();
      // The next one begins without what this one has shown.
      feed.show({ kind: 'blank' });
      for (const tell of ended) tell();
      ended.clear();
    });
    return { window, place: display === undefined ? 'window' : 'display' };
  };

  return {
    isIt: (window) => window === open?.window,
    callerOf: (window) =>
      window === open?.window
        ? {
            origin: secondOrigin,
            may: (name) => name === 'secondNext',
            handlers: { secondNext: ({ after }) => feed.next(after) },
          }
        : undefined,
    handlers: (desk) => ({
      async secondOpen() {
        open ??= openFor(desk);
        return { place: open.place };
      },
      async secondShow(message) {
        if (open === null) return notOpen;
        feed.show(message);
        return { ok: true };
      },
      async secondClose() {
        close();
        return null;
      },
      secondEnded: () =>
        open === null ? Promise.resolve(null) : new Promise((answer) => void ended.add(() => answer(null))),
    }),
  };
}

/**
 * Closes it with the desk: with its window, and whenever its page is loaded anew or falls, which is how a desk locks. Also
 * when its display is taken away: the system would put it over the desk. Gives the function that ends the watch.
 */
function closeWith(desk: BrowserWindow, displayId: number | undefined, close: () => void): () => void {
  const { webContents } = desk;
  const onNavigation = (details: { readonly isMainFrame: boolean; readonly isSameDocument: boolean }) => {
    if (details.isMainFrame && !details.isSameDocument) close();
  };
  const onRemoved = (_event: unknown, { id }: { readonly id: number }) => {
    if (id === displayId) close();
  };
  desk.on('closed', close);
  webContents.on('did-start-navigation', onNavigation);
  webContents.on('render-process-gone', close);
  screen.on('display-removed', onRemoved);
  return () => {
    screen.off('display-removed', onRemoved);
    if (desk.isDestroyed()) return;
    desk.off('closed', close);
    webContents.off('did-start-navigation', onNavigation);
    webContents.off('render-process-gone', close);
  };
}
