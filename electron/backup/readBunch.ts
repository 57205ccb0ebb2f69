import type { FileHandle } from 'node:fs/promises';
import { frameEnd, type Frame } from '#electron/journal/frames.ts';
import { altered, truncated, type BackupFault } from './backupFaults.ts';
import { success, type Result } from '#shared/model/result.ts';
import { framesIn } from './pieces.ts';

/** Small enough not to hold up the window while it is hashed (bytes). */
const usual = 1024 * 1024;

/** Frames that follow one another in a file, and the bytes they take; `end` of a frame counts from the first byte. */
export type Bunch = { readonly frames: readonly Frame[]; readonly bytes: Uint8Array };

/** The next frames of a file, about `most` bytes but at least one; a fault where none is whole. */
export async function readBunch(
  handle: FileHandle,
  position: number,
  size: number,
  most = usual,
): Promise<Result<Bunch, BackupFault>> {
  let bytes = await read(handle, position, Math.min(most, size - position));
  const needed = frameEnd(bytes, 0);
  if (needed === undefined || needed > size - position) return truncated;
  if (needed > bytes.length) bytes = await read(handle, position, needed);
  const frames = framesIn(bytes);
  const last = frames.at(-1);
  return last === undefined ? altered : success({ frames, bytes: bytes.subarray(0, last.end) });
}

async function read(handle: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(Math.max(0, length));
  let done = 0;
  while (done < bytes.length) {
    const { bytesRead } = await handle.read(bytes, done, bytes.length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}
