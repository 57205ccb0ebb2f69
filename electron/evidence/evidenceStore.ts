import path from 'node:path';
import { app } from 'electron';
import { openBlobStore, type BlobStore } from './blobStore.ts';

let opened: BlobStore | undefined;

/** The one store of this profile's evidence files. */
export function evidenceStore(): BlobStore {
  opened ??= openBlobStore(path.join(app.getPath('userData'), 'evidence'), Date.now);
  return opened;
}
