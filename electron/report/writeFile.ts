import { rename, rm, writeFile } from 'node:fs/promises';

/** Writes a file under a temporary name in the same folder, then renames it: a reader never sees half a file. */
export async function writeWhole(path: string, data: Uint8Array | string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, data);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
