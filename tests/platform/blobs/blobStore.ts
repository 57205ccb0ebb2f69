import { createHash } from 'node:crypto';
import { mkdir, open, rename, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';

/**
 * The files of evidence that were received whole. Each centre has its own: a file that two centres have is there twice,
 * and nobody comes by another centre's file by naming its hash.
 */
export type BlobStore = {
  readonly has: (centre: string, sha256: string) => Promise<boolean>;
  /** An open file and its size in bytes; null where it is not there. Whoever asks closes it. */
  readonly open: (
    centre: string,
    sha256: string,
  ) => Promise<{ readonly handle: FileHandle; readonly size: number } | null>;
  /** Takes a file over whose content was verified. It is on the disk when this answers. */
  readonly take: (centre: string, sha256: string, file: string) => Promise<void>;
};

/** The store in a folder, which is made when it is needed. */
export function blobStore(folder: string): BlobStore {
  // A centre's id may hold any character; its hash makes a safe name.
  const folderOf = (centre: string) => path.join(folder, createHash('sha256').update(centre).digest('hex'));
  const fileOf = (centre: string, sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not the name of a file');
    return path.join(folderOf(centre), sha256);
  };
  return {
    has: (centre, sha256) =>
      stat(fileOf(centre, sha256)).then(
        () => true,
        (error: unknown) => missing(error, false),
      ),
    async open(centre, sha256) {
      const handle = await open(fileOf(centre, sha256), 'r').catch((error: unknown) => missing(error, null));
      if (handle === null) return null;
      try {
        return { handle, size: (await handle.stat()).size };
      } catch (error) {
        await handle.close();
        throw error;
      }
    },
    async take(centre, sha256, file) {
      await mkdir(folderOf(centre), { recursive: true });
      await flush(file);
      await rename(file, fileOf(centre, sha256));
      await flush(folderOf(centre));
    },
  };
}

function missing<Value>(error: unknown, value: Value): Value {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return value;
  throw error;
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
