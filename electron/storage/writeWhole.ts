import { randomUUID } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';

/** Why a file could not be written. */
export type WriteFault = 'noSpace' | 'inUse' | 'notAllowed' | 'other';

const faults: Readonly<Record<string, WriteFault>> = {
  ENOSPC: 'noSpace',
  EDQUOT: 'noSpace',
  EBUSY: 'inUse',
  EPERM: 'notAllowed',
  EACCES: 'notAllowed',
  EROFS: 'notAllowed',
};

/** The fault behind an error of the file system. */
export function writeFaultOf(error: unknown): WriteFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return faults[code] ?? 'other';
}

/** A rename is on the disk for certain when its directory is; Windows has no such call. */
export async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes a file wholly or not at all: a temporary file beside it, flushed to the disk, then renamed over the target.
 * A fault leaves the target as it was and no temporary file. Throws the file system's error.
 */
export function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  return writeWholeBy(target, (handle) => handle.writeFile(bytes));
}

/** Like `writeWhole`, for what is too large to be held in memory; what `fill` throws also leaves the target as it was. */
export async function writeWholeBy(
  target: string,
  fill: (handle: FileHandle, temporary: string) => Promise<void>,
): Promise<void> {
  const directory = path.dirname(target);
  const temporary = path.join(directory, `.${randomUUID()}.tmp`);
  try {
    const handle = await open(temporary, 'wx');
    try {
      await fill(handle, temporary);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  // Some network drives cannot do this; the file itself is there.
  await syncDirectory(directory).catch(() => undefined);
}
