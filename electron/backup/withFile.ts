import { open, type FileHandle } from 'node:fs/promises';
import type { Result } from '#shared/model/result.ts';
import { unread, type BackupFault } from './backupFaults.ts';

/** Opens a file for reading only: a stick may be write-protected. */
export async function withFile<Value>(
  file: string,
  use: (handle: FileHandle, size: number) => Promise<Result<Value, BackupFault>>,
): Promise<Result<Value, BackupFault>> {
  try {
    const handle = await open(file, 'r');
    try {
      return await use(handle, (await handle.stat()).size);
    } finally {
      await handle.close();
    }
  } catch {
    return unread;
  }
}
