import { crc32c } from '#electron/storage/crc32c.ts';

/** One record of the journal; the bytes are the page's own (encrypted) and opaque here. */
export type JournalRecord = { readonly sequence: number; readonly bytes: Uint8Array };

/** Payload length (u32), CRC-32C of sequence and payload (u32), sequence (low u32, high u32); all little-endian. */
export const frameHeaderBytes = 16;

/** A whole and right frame; `bytes` is a view of the buffer it was found in, `end` the index behind it. */
export type Frame = JournalRecord & { readonly end: number };

const twoTo32 = 2 ** 32;

/** Writes a whole number up to 2^53 - 1 as two u32, because the page's numbers are floats. */
export function putInteger(view: DataView, at: number, value: number): void {
  view.setUint32(at, value % twoTo32, true);
  view.setUint32(at + 4, Math.floor(value / twoTo32), true);
}

export function integerAt(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * twoTo32;
}

export const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The records as they stand in a file, one behind the other in one buffer, for one write. */
export function encodeFrames(records: readonly JournalRecord[]): Uint8Array {
  const length = records.reduce((sum, { bytes }) => sum + frameHeaderBytes + bytes.length, 0);
  const buffer = new Uint8Array(length);
  const view = viewOf(buffer);
  let at = 0;
  for (const { sequence, bytes } of records) {
    const end = at + frameHeaderBytes + bytes.length;
    view.setUint32(at, bytes.length, true);
    putInteger(view, at + 8, sequence);
    buffer.set(bytes, at + frameHeaderBytes);
    view.setUint32(at + 4, crc32c(buffer, at + 8, end), true);
    at = end;
  }
  return buffer;
}

/** Where the frame at `at` ends if its length can be believed, or undefined when not even its header is there. */
export function frameEnd(buffer: Uint8Array, at: number): number | undefined {
  if (buffer.length - at < frameHeaderBytes) return undefined;
  return at + frameHeaderBytes + viewOf(buffer).getUint32(at, true);
}

/** The frame that starts at `at`, if it is wholly there and its checksum is right. */
export function frameAt(buffer: Uint8Array, at: number): Frame | undefined {
  const end = frameEnd(buffer, at);
  if (end === undefined || end > buffer.length) return undefined;
  const view = viewOf(buffer);
  const sequence = integerAt(view, at + 8);
  if (!Number.isSafeInteger(sequence) || view.getUint32(at + 4, true) !== crc32c(buffer, at + 8, end))
    return undefined;
  return { sequence, bytes: buffer.subarray(at + frameHeaderBytes, end), end };
}

/**
 * The first index behind 0 at which a good frame starts, when none does at 0; what follows a bad piece may start at
 * any byte. `expected` is the sequence that should have come: as each frame takes at least its header, only so many
 * can be missing, and a checksum is worth computing only where the sequence fits (16 MB in about 0.1 s).
 */
export function findFrame(buffer: Uint8Array, expected: number): number | undefined {
  const view = viewOf(buffer);
  for (let at = 1; at + frameHeaderBytes <= buffer.length; at += 1) {
    const missing = integerAt(view, at + 8) - expected;
    if (missing < 0 || missing > at / frameHeaderBytes) continue;
    if (frameAt(buffer, at) !== undefined) return at;
  }
  return undefined;
}
