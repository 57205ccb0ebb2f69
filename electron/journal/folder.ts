import path from 'node:path';
import type { Disk } from './disk.ts';

/** The journal's directory and the file system it is on. */
export type Folder = { readonly directory: string; readonly disk: Disk };

export const inFolder = ({ directory }: Folder, name: string) => path.join(directory, name);

/** Named by the file's state as well, so that the same state is kept once, however often the journal is opened. */
async function keptName({ disk, directory }: Folder, name: string): Promise<string> {
  const { size, changed } = await disk.stamp(path.join(directory, name));
  return `${name}-${size}-${changed}`;
}

async function keep(folder: Folder, name: string, how: 'copy' | 'move'): Promise<string | null> {
  const { disk, directory } = folder;
  const damaged = inFolder(folder, 'damaged');
  try {
    const kept = await keptName(folder, name);
    await disk.makeDirectory(damaged);
    if (how === 'move') {
      await disk.rename(inFolder(folder, name), path.join(damaged, kept));
      await disk.flushDirectory(directory);
    } else if (!(await disk.list(damaged)).includes(kept)) {
      const partial = path.join(damaged, `${kept}.tmp`);
      await disk.copy(inFolder(folder, name), partial);
      await disk.rename(partial, path.join(damaged, kept));
    }
    await disk.flushDirectory(damaged);
    return `damaged/${kept}`;
  } catch {
    return null;
  }
}

/** Copies a damaged file that is still used; gives the copy's name, or null when there is none. */
export const copyAside = (folder: Folder, name: string) => keep(folder, name, 'copy');

/** Moves an unusable file out of the way; gives its new name, or null when it had to stay. */
export const moveAside = (folder: Folder, name: string) => keep(folder, name, 'move');

/** Removes files that are no longer needed; one that stays is tried again at the next opening. */
export async function removeFiles(folder: Folder, names: readonly string[]): Promise<void> {
  for (const name of names) await folder.disk.remove(inFolder(folder, name)).catch(() => undefined);
}
