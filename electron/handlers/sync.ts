import { app, session, type BrowserWindow, type Session, type WebContents } from 'electron';
import { log } from '#electron/log.ts';
import { blobService } from '#electron/sync/blobs/blobService.ts';
import { packService } from '#electron/sync/packs/packService.ts';
import { platformService, type SyncCall } from '#electron/sync/platformService.ts';
import { createPlatformSession } from '#electron/sync/platformSession.ts';
import type { Surroundings } from '#electron/sync/surroundings.ts';
import type { BlobCall } from '#shared/ipc/blobCalls.ts';
import type { Handlers } from '#shared/ipc/contract.ts';
import type { PackCall } from '#shared/ipc/packCalls.ts';

/**
 * Calls about the central platform, the same for every window: the token is the device's, and lies in `folder`. They use the system's
 * proxies and certificates in a session of their own, in memory, where no page is ever loaded.
 */
export function syncHandlers(
  folder: string,
): (window: BrowserWindow) => Pick<Handlers, SyncCall | BlobCall | PackCall> {
  let own: Session | undefined;
  const surroundings: Surroundings = {
    userData: folder,
    appVersion: app.getVersion(),
    fetch: (address, request) => {
      // Made at the first request: a start without one has no need of it.
      own ??= session.fromPartition('sync', { cache: false });
      return own.fetch(address, request);
    },
    now: Date.now,
    log,
  };
  const opened = createPlatformSession();
  const service = platformService(surroundings, opened);
  const files = blobService({ ...surroundings, session: opened });
  const packs = packService({ ...surroundings, session: opened });
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
    ...files,
    ...packs,
    syncOpen: (input) => {
      closeWithPage(webContents);
      return service.syncOpen(input);
    },
  });
}
