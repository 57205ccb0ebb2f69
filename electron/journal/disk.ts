import { copyFile, mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';

/** An open file. Positions and lengths are bytes; every call rejects with the file system's error. */
export type DiskFile = {
  readonly size: () => Promise<number>;
  /** Fewer bytes than asked for only at the end of the file. */
  readonly read: (position: number, length: number) => Promise<Uint8Array>;
  readonly write: (bytes: Uint8Array, position: number) => Promise<void>;
  readonly cut: (length: number) => Promise<void>;
  /** Content and length are on the disk when this resolves. */
  readonly flush: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** What the journal needs of a file system, so that a test can fail or kill it at every step. */
export type Disk = {
  /** Names in a directory; none when it is not there. */
  readonly list: (directory: string) => Promise<readonly string[]>;
  readonly makeDirectory: (directory: string) => Promise<void>;
  /** Opens what is there, for reading and writing. */
  readonly open: (file: string) => Promise<DiskFile>;
  /** Refused with EEXIST when the name is taken. */
  readonly create: (file: string) => Promise<DiskFile>;
  /** Replaces a file of the new name. */
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly copy: (from: string, to: string) => Promise<void>;
  readonly remove: (file: string) => Promise<void>;
  readonly stamp: (file: string) => Promise<{ readonly size: number; readonly changed: number }>;
  /** Names made, renamed or removed in the directory are on the disk when this resolves. */
  readonly flushDirectory: (directory: string) => Promise<void>;
};

export const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

async function readFully(handle: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(bytes, done, length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}

async function writeFully(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    done += (await handle.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
  }
}

const diskFile = (handle: FileHandle): DiskFile => ({
  size: async () => (await handle.stat()).size,
  read: (position, length) => readFully(handle, position, length),
  write: (bytes, position) => writeFully(handle, bytes, position),
  cut: (length) => handle.truncate(length),
  flush: () => handle.datasync(),
  close: () => handle.close(),
});

/** Windows has no such call, and some network drives refuse it; the files themselves are there. */
async function flushDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await open(directory, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (hasCode(error, 'ENOSPC') || hasCode(error, 'EIO')) throw error;
  }
}

/** The real file system. */
export const nodeDisk: Disk = {
  list: async (directory) => {
    try {
      return await readdir(directory);
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return [];
      throw error;
    }
  },
  makeDirectory: async (directory) => {
    const made = await mkdir(directory, { recursive: true });
    if (made !== undefined) await flushDirectory(path.dirname(made));
  },
  open: async (file) => diskFile(await open(file, 'r+')),
  create: async (file) => diskFile(await open(file, 'wx+')),
  rename,
  copy: copyFile,
  remove: (file) => rm(file, { force: true }),
  stamp: async (file) => {
    const { size, mtimeMs } = await stat(file);
    return { size, changed: Math.trunc(mtimeMs) };
  },
  flushDirectory,
};
