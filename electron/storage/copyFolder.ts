import { constants } from 'node:fs';
import { copyFile, mkdir, open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { syncDirectory } from './writeWhole.ts';

/** The size of all files in a folder and its folders (bytes). Throws the file system's error. */
export async function sizeOfFolder(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async (file) => (await stat(path.join(file.parentPath, file.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/**
 * Copies a folder with its files and folders; when this answers, all of it is on the disk. `onFile` hears each file's size
 * (bytes). Throws the file system's error, and may then have copied some of it.
 */
export async function copyFolder(from: string, to: string, onFile: (bytes: number) => void): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) await copyFolder(source, target, onFile);
    else if (entry.isFile()) onFile(await copyDurably(source, target));
  }
  await syncDirectory(to).catch(() => undefined);
}

/** Copies one file and flushes the copy to the disk; gives its size (bytes). */
export async function copyDurably(source: string, target: string): Promise<number> {
  await copyFile(source, target, constants.COPYFILE_FICLONE);
  const handle = await open(target, 'r+');
  try {
    await handle.sync();
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
}
