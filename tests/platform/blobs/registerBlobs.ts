import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { deviceOf, requireDevice, requireEdition } from '../authorise.ts';
import type { Storage } from '../storage.ts';
import { answerBlobRefused, blobRefused } from './blobRefused.ts';
import { blobRoutes } from './blobRoutes.ts';
import { blobStore } from './blobStore.ts';
import { evidenceIndex } from './evidenceIndex.ts';
import { uploadRoutes } from './uploadRoutes.ts';
import { openUploads } from './uploads.ts';

/** How long an unfinished upload is kept: a laptop may be without a network for a week. Ms. */
const lifetime = 7 * 24 * 3_600_000;
/** How often it is looked for uploads whose time is over. Ms. */
const tidying = 3_600_000;

/**
 * Files of evidence: sent by the tus protocol, read by their hash. They lie in `folder`; without one, in a temporary
 * folder that goes when the server is closed. Nothing is made on the disk before it is needed.
 */
export function registerBlobs(server: FastifyInstance, storage: Storage, folder: string | undefined): void {
  void server.register(async (own) => {
    let opened: ReturnType<typeof openAt> | undefined;
    const parts = () => (opened ??= openAt(folder ?? mkdtempSync(path.join(tmpdir(), 'platform-blobs-'))));
    const tidy = () =>
      void opened?.uploads.tidy().catch(() => own.log.error('expired uploads were not removed'));
    const timer = setInterval(tidy, tidying).unref();
    own.addHook('onReady', async () => {
      if (folder === undefined) return;
      parts();
      tidy();
    });
    own.addHook('onClose', async () => {
      clearInterval(timer);
      if (folder === undefined && opened !== undefined)
        rmSync(opened.place, { recursive: true, force: true });
    });
    own.setErrorHandler(answerBlobRefused);
    own.addHook('onRequest', requireEdition);
    own.addHook('onRequest', requireDevice(storage));
    own.addHook('onRequest', async (request) => {
      if (deviceOf(request).scope !== 'consultant') throw blobRefused('notAllowed');
    });
    blobRoutes(own, { blobs: () => parts().blobs, isNamed: evidenceIndex(storage) });
    uploadRoutes(own, () => parts().uploads);
  });
}

function openAt(place: string) {
  const [kept, coming] = [path.join(place, 'kept'), path.join(place, 'coming')];
  mkdirSync(coming, { recursive: true });
  const blobs = blobStore(kept);
  return { place, blobs, uploads: openUploads(coming, blobs, lifetime) };
}
