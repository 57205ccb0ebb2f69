import {
  closeSync,
  cpSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { blockSize, inspectLog, type LogState } from './leveldbLog.ts';

/** What was done about one log file. */
export type Mending =
  | { readonly file: string; readonly did: 'cut'; readonly from: number; readonly to: number }
  | { readonly file: string; readonly did: 'keptAside'; readonly copy: string }
  | { readonly file: string; readonly did: 'failed'; readonly error: unknown };

function* blocksOf(descriptor: number): Generator<Uint8Array> {
  const buffer = new Uint8Array(blockSize);
  for (let position = 0; ;) {
    let length = 0;
    while (length < blockSize) {
      const read = readSync(descriptor, buffer, length, blockSize - length, position + length);
      if (read === 0) break;
      length += read;
    }
    if (length > 0) yield buffer.subarray(0, length);
    if (length < blockSize) return;
    position += length;
  }
}

/** Inspects one file and cuts a torn tail off, on the disk for certain before this returns. */
function cutTornTail(file: string): { readonly found: LogState; readonly size: number } {
  const descriptor = openSync(file, 'r+');
  try {
    const { size } = fstatSync(descriptor);
    const found = inspectLog(blocksOf(descriptor));
    if (found.state === 'torn') {
      ftruncateSync(descriptor, found.length);
      fsyncSync(descriptor);
    }
    return { found, size };
  } finally {
    closeSync(descriptor);
  }
}

/** Copies a damaged database's folder out of the browser's reach; named by its state, so it is copied once. */
function keepAside(userData: string, file: string): string {
  const directory = path.dirname(file);
  const { size, mtimeMs } = statSync(file);
  const name = `${path.basename(directory)}-${path.basename(file)}-${size}-${Math.trunc(mtimeMs)}`;
  const copy = path.join(userData, 'damaged-databases', name);
  if (!existsSync(copy)) {
    mkdirSync(path.dirname(copy), { recursive: true });
    cpSync(directory, copy, { recursive: true });
  }
  return copy;
}

function mend(userData: string, file: string): Mending | undefined {
  try {
    const { found, size } = cutTornTail(file);
    if (found.state === 'torn') return { file, did: 'cut', from: size, to: found.length };
    return found.state === 'damaged'
      ? { file, did: 'keptAside', copy: keepAside(userData, file) }
      : undefined;
  } catch (error) {
    return { file, did: 'failed', error };
  }
}

function namesIn(directory: string): readonly string[] {
  return existsSync(directory) ? readdirSync(directory) : [];
}

/** The log and manifest files of every IndexedDB of the profile and of its partitions. */
function logFiles(userData: string): readonly string[] {
  const partitions = path.join(userData, 'Partitions');
  const profiles = [userData, ...namesIn(partitions).map((name) => path.join(partitions, name))];
  return profiles
    .map((profile) => path.join(profile, 'IndexedDB'))
    .flatMap((store) => namesIn(store).map((name) => path.join(store, name)))
    .filter((database) => database.endsWith('.leveldb'))
    .flatMap((database) => namesIn(database).map((name) => path.join(database, name)))
    .filter((file) => file.endsWith('.log') || path.basename(file).startsWith('MANIFEST-'));
}

/**
 * Mends what a kill of the app leaves behind: LevelDB writes a record in two pieces, appends behind a torn one at the
 * next start, and at the start after that Chromium takes the whole database for corrupt and empties it without an
 * error. Call it with the single-instance lock held and before any page opens. It never throws.
 */
export function mendLogs(userData: string): readonly Mending[] {
  return logFiles(userData)
    .map((file) => mend(userData, file))
    .filter((mending) => mending !== undefined);
}
