import { open } from 'node:fs/promises';

/** What reading a text file can come to. */
export type TextFile =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tooLarge'; readonly size: number }
  | { readonly kind: 'notText' };

/** Reads a UTF-8 file of at most `most` bytes, without its byte order mark. Throws the file system's error. */
export async function readText(file: string, most: number): Promise<TextFile> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    if (size > most) return { kind: 'tooLarge', size };
    const bytes = await handle.readFile();
    try {
      return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    } catch {
      return { kind: 'notText' };
    }
  } finally {
    await handle.close();
  }
}
