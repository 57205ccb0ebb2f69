import { app, session, type BrowserWindow, type Session, type WebContents } from 'electron';
import { log } from '#electron/log.ts';
import { platformService, type SyncCall } from '#electron/sync/platformService.ts';
import type { Handlers } from '#shared/ipc/contract.ts';

/**
 * Calls about the central platform, the same for every window: the token is the application's. They use the system's
 * proxies and certificates in a session of their own, in memory, where no page is ever loaded.
 */
export function syncHandlers(): (window: BrowserWindow) => Pick<Handlers, SyncCall> {
  let own: Session | undefined;
  const service = platformService({
    userData: app.getPath('userData'),
    appVersion: app.getVersion(),
    fetch: (address, request) => {
      // Made at the first request: a start without one has no need of it.
      own ??= session.fromPartition('sync', { cache: false });
      return own.fetch(address, request);
    },
    now: Date.now,
    log,
  });
  const watched = new WeakSet<WebContents>();
  /** Locking loads the page anew, and a page that crashes says nothing: either way the token is forgotten. */
  const closeWithPage = (contents: WebContents) => {
    if (watched.has(contents)) return;
    watched.add(contents);
    const close = () => void service.syncClose(null);
    contents.on('did-navigate', close);
    contents.on('render-process-gone', close);
    contents.on('destroyed', close);
  };
  return ({ webContents }) => ({
    ...service,
    syncOpen: (input) => {
      closeWithPage(webContents);
      return service.syncOpen(input);
    },
  });
}
