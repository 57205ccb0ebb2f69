import type { BlobStore } from '#electron/evidence/blobStore.ts';
import type { BackupFilePiece } from './pieces.ts';

/** Small enough not to hold up the window while it is hashed (bytes). */
const perPiece = 1024 * 1024;

/** The files of evidence that go into a backup, already encrypted, in pieces and one behind the other. */
export type BackupFiles = {
  readonly count: number;
  readonly pieces: () => AsyncIterable<BackupFilePiece>;
};

/** All files of a store as they are now; what is added later stays out. A file that changes its size meanwhile throws. */
export async function filesOf(store: BlobStore): Promise<BackupFiles> {
  const files = (await store.list()).filter(({ bytes }) => bytes > 0);
  return {
    count: files.length,
    pieces: async function* () {
      for (const { name, bytes: size } of files) {
        let at = 0;
        for await (const bytes of store.pieces(name, perPiece)) {
          yield { kind: 'file', name, at, size, bytes };
          at += bytes.length;
        }
        if (at !== size) throw new Error('a file of evidence changed while it was backed up');
      }
    },
  };
}
