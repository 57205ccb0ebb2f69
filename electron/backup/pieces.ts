import { frameAt, integerAt, putInteger, viewOf, type Frame } from '#electron/journal/frames.ts';
import type { JournalItem } from '#electron/journal/readJournal.ts';
import { z } from '#shared/model/zod.ts';

/**
 * A backup file: 16 bytes of header (`TDBACKUP`, version as u32, four zeros), then frames as in the journal, numbered
 * from 1, so that none can be missing or moved. Each frame's payload is a letter for its kind and the content: about the
 * backup (I), keyring (K), parts of the snapshot (P), records behind it (R, with their sequence), files of evidence in
 * pieces (B, with name, place and size), end mark (E). Only the end mark makes it a backup: it counts the frames and holds
 * the SHA-256 of every byte before it. A backup without files is version 1, which older apps read, with files version 2.
 */
export const headerBytes = 16;
export const versions = { withoutFiles: 1, withFiles: 2 } as const;
const magic = new TextEncoder().encode('TDBACKUP');

const infoSchema = z.strictObject({
  /** ms since 1970. */
  madeAt: z.number(),
  /** The journal's last sequence, and the one up to which its snapshot stood. */
  last: z.int().min(0),
  snapshotAt: z.int().min(0),
  /** Version of the app that made it. */
  app: z.string(),
});
const endSchema = z.strictObject({
  parts: z.int().min(0),
  records: z.int().min(0),
  /** Parts and records that were lost in the journal before the backup was made. */
  missing: z.int().min(0),
  /** Files of evidence; absent in a backup without them. */
  files: z.int().min(1).optional(),
  sha256: z.string(),
});

export type BackupInfo = Readonly<z.infer<typeof infoSchema>>;
export type BackupEnd = Readonly<z.infer<typeof endSchema>>;
/** A piece of a file of evidence: `at` is where it begins in the file and `size` the whole file's (bytes). */
export type BackupFilePiece = {
  readonly kind: 'file';
  readonly name: string;
  readonly at: number;
  readonly size: number;
  readonly bytes: Uint8Array;
};
export type BackupPiece =
  | { readonly kind: 'info'; readonly info: BackupInfo }
  | { readonly kind: 'keyring'; readonly text: string }
  | JournalItem
  | BackupFilePiece
  | { readonly kind: 'end'; readonly end: BackupEnd };

const letters = { info: 0x49, keyring: 0x4b, part: 0x50, record: 0x52, file: 0x42, end: 0x45 } as const;

/** The first bytes of a backup file. */
export function encodeHeader(version: number): Uint8Array {
  const header = new Uint8Array(headerBytes);
  header.set(magic);
  viewOf(header).setUint32(magic.length, version, true);
  return header;
}

/** What the first bytes of a file tell: `short` could have become a header, had the file not ended. */
export function readHeader(bytes: Uint8Array): 'foreign' | 'short' | 'newer' | 'known' {
  const isOurs = bytes.subarray(0, magic.length).every((byte, index) => byte === magic[index]);
  if (!isOurs) return 'foreign';
  if (bytes.length < headerBytes) return 'short';
  const version = viewOf(bytes).getUint32(magic.length, true);
  if (version > versions.withFiles) return 'newer';
  return version >= versions.withoutFiles ? 'known' : 'foreign';
}

/** The payload of a piece's frame. */
export function encodePiece(piece: BackupPiece): Uint8Array {
  const content = contentOf(piece);
  const bytes = new Uint8Array(1 + content.length);
  bytes[0] = letters[piece.kind];
  bytes.set(content, 1);
  return bytes;
}

function contentOf(piece: BackupPiece): Uint8Array {
  const encoder = new TextEncoder();
  if (piece.kind === 'part') return piece.bytes;
  if (piece.kind === 'keyring') return encoder.encode(piece.text);
  if (piece.kind === 'info') return encoder.encode(JSON.stringify(piece.info));
  if (piece.kind === 'end') return encoder.encode(JSON.stringify(piece.end));
  if (piece.kind === 'file') return filePieceContent(piece);
  const bytes = new Uint8Array(8 + piece.bytes.length);
  putInteger(viewOf(bytes), 0, piece.sequence);
  bytes.set(piece.bytes, 8);
  return bytes;
}

/** The 32 bytes of the name, the place and the size as u32, and the piece itself. */
function filePieceContent({ name, at, size, bytes }: BackupFilePiece): Uint8Array {
  const content = new Uint8Array(filePieceHead + bytes.length);
  content.set(Uint8Array.from(name.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)));
  viewOf(content).setUint32(nameBytes, at, true);
  viewOf(content).setUint32(nameBytes + 4, size, true);
  content.set(bytes, filePieceHead);
  return content;
}

const nameBytes = 32;
const filePieceHead = nameBytes + 8;

function decodeFilePiece(content: Uint8Array): BackupFilePiece | undefined {
  if (content.length < filePieceHead) return undefined;
  const name = Array.from(content.subarray(0, nameBytes), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
  const [at, size] = [nameBytes, nameBytes + 4].map((place) => viewOf(content).getUint32(place, true));
  if (at === undefined || size === undefined) return undefined;
  return { kind: 'file', name, at, size, bytes: content.slice(filePieceHead) };
}

/** Reads the payload of a frame; undefined for what this version does not write. Bytes are copied out of the buffer. */
export function decodePiece(payload: Uint8Array): BackupPiece | undefined {
  const content = payload.subarray(1);
  if (payload[0] === letters.part) return { kind: 'part', bytes: content.slice() };
  if (payload[0] === letters.record) {
    if (content.length < 8) return undefined;
    return { kind: 'record', sequence: integerAt(viewOf(content), 0), bytes: content.slice(8) };
  }
  if (payload[0] === letters.file) return decodeFilePiece(content);
  const text = new TextDecoder().decode(content);
  if (payload[0] === letters.keyring) return { kind: 'keyring', text };
  if (payload[0] === letters.info) {
    const info = infoSchema.safeParse(jsonOf(text));
    return info.success ? { kind: 'info', info: info.data } : undefined;
  }
  if (payload[0] !== letters.end) return undefined;
  const end = endSchema.safeParse(jsonOf(text));
  return end.success ? { kind: 'end', end: end.data } : undefined;
}

/** Whether a frame is the end mark; told without reading its content. */
export const isEnd = ({ bytes }: Frame): boolean => bytes[0] === letters.end;

/** The whole frames at the beginning of a buffer. */
export function framesIn(buffer: Uint8Array): readonly Frame[] {
  const frames: Frame[] = [];
  let at = 0;
  for (;;) {
    const frame = frameAt(buffer, at);
    if (frame === undefined) return frames;
    frames.push(frame);
    at = frame.end;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
