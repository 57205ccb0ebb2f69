import { open } from 'node:fs/promises';

/** A file's bytes, or its size where it has more than `most`. Throws the file system's error. */
export async function readBytes(file: string, most: number): Promise<Uint8Array | { readonly size: number }> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    return size > most ? { size } : new Uint8Array(await handle.readFile());
  } finally {
    await handle.close();
  }
}
