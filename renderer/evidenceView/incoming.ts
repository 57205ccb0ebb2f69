import { host } from '#host';
import { failure, success, type Result } from '#shared/model/result.ts';
import type { Incoming } from './evidenceStore.ts';

/** Lets the person choose files in the system's dialog; null where nothing was chosen. */
export async function pickFiles(): Promise<readonly Incoming[] | null> {
  const picked = await host.evidencePick(null);
  if (!picked.ok) return null;
  return picked.files.map(({ id, name, bytes }) => ({
    name,
    size: bytes,
    read: async () => {
      const read = await host.evidenceRead({ id });
      return read.ok ? success(read.bytes as Uint8Array<ArrayBuffer>) : read;
    },
  }));
}

/** Files that were dropped here. A folder cannot be read as a file, and says so. */
export function droppedFiles(files: Iterable<File>): readonly Incoming[] {
  return Array.from(files, (file) => ({ name: file.name, size: file.size, read: () => readDropped(file) }));
}

async function readDropped(file: File): Promise<Result<Uint8Array<ArrayBuffer>>> {
  try {
    return success(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return failure(
      'readFailed',
      `“${file.name}”无法读取，没有添加；如果它是文件夹，请打开文件夹，选择里面的文件。`,
    );
  }
}
