import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { newLane } from '#electron/journal/lane.ts';
import { writeWhole } from '#electron/storage/writeWhole.ts';
import { planUnused, youngest, type DatedBlob, type Marks } from './unusedBlobs.ts';

/** A stored file: `at` when it was written (ms since 1970), `bytes` its size. */
export type StoredBlob = DatedBlob & { readonly bytes: number };

/** Files of evidence, encrypted and named by the page. Names are 64 hexadecimal digits that tell nothing. */
export type BlobStore = {
  /** Writes a file wholly or not at all; it is on the disk when this answers. Throws the file system's error. */
  readonly put: (name: string, bytes: Uint8Array) => Promise<void>;
  /** A file's bytes, null if it is not there. Throws the file system's error. */
  readonly get: (name: string) => Promise<Uint8Array | null>;
  /** A file in pieces, for what must not hold it in memory; nothing if it is not there. */
  readonly pieces: (name: string, size: number) => AsyncGenerator<Uint8Array>;
  readonly list: () => Promise<readonly StoredBlob[]>;
  /** Removes what nothing refers to any more (see `unusedBlobs.ts`) and gives how many files went. */
  readonly tidy: (used: ReadonlySet<string>, oldestBackup: number | null) => Promise<number>;
};

export const blobName = /^[0-9a-f]{64}$/;

/** Since when files are unused. Lost, their time begins anew, which removes nothing too early. */
const marksFile = 'unused.json';

/** The files of evidence in a folder. `now` gives ms since 1970. */
export function openBlobStore(directory: string, now: () => number): BlobStore {
  const lane = newLane();
  const fileOf = (name: string): string => {
    if (!blobName.test(name)) throw new Error('not the name of a file of evidence');
    return path.join(directory, name);
  };

  const put = async (name: string, bytes: Uint8Array) => {
    await mkdir(directory, { recursive: true });
    // Also where the file is there already: it may be damaged, and its time says that it is wanted again.
    await writeWhole(fileOf(name), bytes);
  };

  const list = async (): Promise<readonly StoredBlob[]> => {
    const names = await readdir(directory).catch(() => []);
    const found = await Promise.all(
      names
        .filter((name) => blobName.test(name))
        .map(async (name) => {
          const file = await stat(path.join(directory, name)).catch(() => undefined);
          return file === undefined ? [] : [{ name, at: file.mtimeMs, bytes: file.size }];
        }),
    );
    return found.flat().sort((one, other) => (one.name < other.name ? -1 : 1));
  };

  const tidy = async (used: ReadonlySet<string>, oldestBackup: number | null) => {
    const before = await readMarks(path.join(directory, marksFile));
    const plan = planUnused(await list(), used, before, now(), oldestBackup);
    for (const name of plan.remove) await rm(fileOf(name), { force: true });
    await removeLeftOver(directory, now());
    if (JSON.stringify(plan.marks) !== JSON.stringify(before)) {
      await writeWhole(path.join(directory, marksFile), new TextEncoder().encode(JSON.stringify(plan.marks)));
    }
    return plan.remove.length;
  };

  return {
    put: (name, bytes) => lane(() => put(name, bytes)),
    get: async (name) => readOrNull(fileOf(name)),
    pieces: (name, size) => readPieces(fileOf(name), size),
    list,
    tidy: (used, oldestBackup) => lane(() => tidy(used, oldestBackup)),
  };
}

async function readOrNull(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function* readPieces(file: string, size: number): AsyncGenerator<Uint8Array> {
  const handle = await open(file, 'r').catch(() => undefined);
  if (handle === undefined) return;
  try {
    for (;;) {
      const { bytesRead, buffer } = await handle.read(new Uint8Array(size), 0, size, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

async function readMarks(file: string): Promise<Marks> {
  try {
    const marks: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (typeof marks !== 'object' || marks === null) return {};
    return Object.fromEntries(Object.entries(marks).filter(([, since]) => typeof since === 'number'));
  } catch {
    return {}; // none yet, or unreadable
  }
}

/** Temporary files of a write that was killed. */
async function removeLeftOver(directory: string, now: number): Promise<void> {
  const names = await readdir(directory).catch(() => []);
  for (const name of names.filter((each) => /^\.[0-9a-f-]{36}\.tmp$/.test(each))) {
    const file = await stat(path.join(directory, name)).catch(() => undefined);
    if (file !== undefined && file.mtimeMs <= now - youngest)
      await rm(path.join(directory, name), { force: true });
  }
}
