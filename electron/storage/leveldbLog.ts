import { maskedCrc32c } from './crc32c.ts';

/**
 * LevelDB's log format (`doc/log_format.md` of google/leveldb): blocks of 32 KiB hold records of masked CRC-32C of
 * type and payload (4 bytes), payload length (2), type (1), payload. A record that does not fit is split into
 * first, middle and last; fewer than seven bytes at the end of a block are filler.
 */
export const blockSize = 32 * 1024;
export const headerSize = 7;
export const recordType = { full: 1, first: 2, middle: 3, last: 4 } as const;

/**
 * `whole`: nothing to do. `torn`: the file ends in a piece of a record and is whole up to `length` bytes. `damaged`:
 * a good record stands behind a bad one, so cutting would lose data.
 */
export type LogState =
  | { readonly state: 'whole' }
  | { readonly state: 'torn'; readonly length: number }
  | { readonly state: 'damaged' };

type PhysicalRecord = { readonly type: number; readonly end: number };

/** The record that starts at `at`, if header, payload and checksum are all there and right. */
function recordAt(block: Uint8Array, at: number): PhysicalRecord | undefined {
  if (block.length - at < headerSize) return undefined;
  const view = new DataView(block.buffer, block.byteOffset + at, headerSize);
  const type = view.getUint8(6);
  const end = at + headerSize + view.getUint16(4, true);
  if (type < recordType.full || type > recordType.last || end > block.length) return undefined;
  return maskedCrc32c(block, at + 6, end) === view.getUint32(0, true) ? { type, end } : undefined;
}

/** Whether any record starts at or behind `from`: what follows a torn piece starts at an arbitrary byte. */
function holdsRecord(block: Uint8Array, from: number): boolean {
  for (let at = from; block.length - at >= headerSize; at += 1) {
    if (recordAt(block, at) !== undefined) return true;
  }
  return false;
}

/** How far the current logical record has come; an empty first piece may be abandoned (`log_reader.cc`). */
type Pending = 'none' | 'empty' | 'started';

/** What is pending after this record, or undefined when the record cannot follow. */
function pendingAfter(pending: Pending, record: PhysicalRecord, at: number): Pending | undefined {
  const starts = record.type === recordType.full || record.type === recordType.first;
  if (starts ? pending === 'started' : pending === 'none') return undefined;
  if (record.type === recordType.full || record.type === recordType.last) return 'none';
  return pending === 'started' || record.end - at > headerSize ? 'started' : 'empty';
}

/** Reads a log block by block (each of `blockSize` bytes but the last) and says what state it is in. */
export function inspectLog(blocks: Iterable<Uint8Array>): LogState {
  let size = 0;
  let whole = 0;
  let pending: Pending = 'none';
  let faulty = false;
  for (const block of blocks) {
    const start = size;
    size += block.length;
    if (faulty) {
      // A block starts with a record, so behind the faulty block one look at each is enough.
      if (recordAt(block, 0) !== undefined) return { state: 'damaged' };
      continue;
    }
    let at = 0;
    while (blockSize - at >= headerSize && at < block.length) {
      const record = recordAt(block, at);
      const next: Pending | undefined = record && pendingAfter(pending, record, at);
      if (record === undefined || next === undefined) {
        faulty = true;
        const strayStart = record !== undefined && pending === 'started';
        if (strayStart || holdsRecord(block, record?.end ?? at + 1)) return { state: 'damaged' };
        break;
      }
      at = record.end;
      pending = next;
      if (pending === 'none') whole = start + at;
    }
    if (!faulty && pending === 'none') whole = size;
  }
  return whole === size ? { state: 'whole' } : { state: 'torn', length: whole };
}
