import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FileStore } from '@tus/file-store';
import { isDiskFull } from '../sql.ts';

/**
 * Files that are being received, as tus keeps them: a file and what is known of it beside. Writes tell of a full disk,
 * which the store of the library does not. `lifetime`: ms that an unfinished one is kept. The folder must be there.
 */
export function uploadFiles(folder: string, lifetime: number): FileStore {
  const store = new FileStore({ directory: folder, expirationPeriodInMilliseconds: lifetime });
  store.write = async (content, id, offset) => {
    const file = createWriteStream(path.join(folder, id), { flags: 'r+', start: offset });
    try {
      await pipeline(content, file);
    } catch (error) {
      if (isDiskFull(error)) throw error;
      // The sender was cut off, most likely; what has arrived stays, and it goes on from there.
      throw Object.assign(new Error('cut off'), { status_code: 400, body: '', cause: error });
    }
    return offset + file.bytesWritten;
  };
  // Without a length it could grow beyond every limit; and an upload is made before anything is sent of it.
  const refused: readonly string[] = ['creation-defer-length', 'creation-with-upload'];
  store.extensions = store.extensions.filter((name) => !refused.includes(name));
  return store;
}
