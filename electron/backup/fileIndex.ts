import type { BackupFilePiece } from './pieces.ts';

/** Where the files of evidence begin in a backup (byte of the first piece's frame) and how large they are (bytes). */
export type FileIndex = {
  readonly places: Map<string, { readonly start: number; readonly size: number }>;
  /** The file whose pieces are being read, and how much of it has come. */
  current: { readonly name: string; readonly size: number; done: number } | null;
};

export function emptyIndex(): FileIndex {
  return { places: new Map(), current: null };
}

/** Notes a piece, unless it cannot stand here: files come one behind the other, each wholly and once. */
export function isNextPiece(
  { name, at, size, bytes }: BackupFilePiece,
  index: FileIndex,
  start: number,
): boolean {
  if (at === 0) {
    if (!isWholeIndex(index) || index.places.has(name)) return false;
    index.places.set(name, { start, size });
    index.current = { name, size, done: 0 };
  }
  const { current } = index;
  if (current === null || current.name !== name || current.size !== size || current.done !== at) return false;
  current.done += bytes.length;
  return bytes.length > 0 && current.done <= size;
}

/** Whether the last file has all its pieces. */
export function isWholeIndex({ current }: FileIndex): boolean {
  return current === null || current.done === current.size;
}
