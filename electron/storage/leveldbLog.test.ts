import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { crc32c, maskedCrc32c } from './crc32c.ts';
import { blockSize, headerSize, inspectLog, recordType } from './leveldbLog.ts';

/** A log that Chromium 130 wrote: an IndexedDB of this app with eighty rows. */
const written = new Uint8Array(readFileSync(new URL('fixtures/indexeddb-log.bin', import.meta.url)));

function* blocks(log: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < log.length; at += blockSize) yield log.subarray(at, at + blockSize);
}
const inspect = (log: Uint8Array) => inspectLog(blocks(log));
const join = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

function record(type: number, payload: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(headerSize + payload.length);
  bytes.set(payload, headerSize);
  bytes[6] = type;
  const view = new DataView(bytes.buffer);
  view.setUint16(4, payload.length, true);
  view.setUint32(0, maskedCrc32c(bytes, 6), true);
  return bytes;
}

/** Writes payloads as LevelDB does (`db/log_writer.cc`); returns the log and where each logical record ends. */
function write(payloads: readonly Uint8Array[]): {
  readonly log: Uint8Array;
  readonly ends: readonly number[];
} {
  const pieces: Uint8Array[] = [];
  const ends: number[] = [];
  let size = 0;
  const put = (bytes: Uint8Array) => {
    pieces.push(bytes);
    size += bytes.length;
  };
  for (const payload of payloads) {
    let rest = payload;
    let begun = false;
    do {
      const left = blockSize - (size % blockSize);
      if (left < headerSize) put(new Uint8Array(left));
      const room = blockSize - (size % blockSize) - headerSize;
      const piece = rest.subarray(0, room);
      rest = rest.subarray(piece.length);
      const done = rest.length === 0;
      const { full, first, middle, last } = recordType;
      put(record(begun ? (done ? last : middle) : done ? full : first, piece));
      begun = true;
    } while (rest.length > 0);
    ends.push(size);
  }
  return { log: join(...pieces), ends };
}

/** The longest whole log that a cut at `length` leaves: up to a record's end, and with the filler behind it. */
function wholeLength(ends: readonly number[], length: number): number {
  const end = ends.findLast((each) => each <= length) ?? 0;
  const filler = blockSize - (end % blockSize);
  return filler < headerSize ? Math.min(length, end + filler) : end;
}

const payloads = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.uint8Array({ maxLength: 200 }) },
    fc.integer({ min: 0, max: 3 * blockSize }).map((size) => new Uint8Array(size).fill(size)),
    fc.integer({ min: 0, max: 20 }).map((less) => new Uint8Array(blockSize - headerSize - less).fill(7)),
  ),
  { maxLength: 12 },
);

describe('CRC-32C', () => {
  it('agrees with the vectors of RFC 3720 B.4', () => {
    expect(crc32c(new Uint8Array(32))).toBe(0x8a9136aa);
    expect(crc32c(new Uint8Array(32).fill(0xff))).toBe(0x62a8ab43);
    expect(crc32c(Uint8Array.from({ length: 32 }, (_, index) => index))).toBe(0x46dd794e);
  });
});

describe('a log', () => {
  it('that Chromium wrote is whole', () => {
    expect(written.length).toBeGreaterThan(blockSize);
    expect(inspect(written)).toEqual({ state: 'whole' });
  });

  it('that Chromium wrote, with a torn header behind it, is cut back to what it was', () => {
    const torn = join(written, record(recordType.full, new Uint8Array(50)).subarray(0, headerSize));
    expect(inspect(torn)).toEqual({ state: 'torn', length: written.length });
  });

  it('that went on behind a torn header is damaged, never cut', () => {
    const header = record(recordType.full, new Uint8Array(50)).subarray(0, headerSize);
    const appended = record(recordType.full, new Uint8Array(9).fill(1));
    expect(inspect(join(written, header, appended))).toEqual({ state: 'damaged' });
  });

  it('that is whole is never shortened', () => {
    fc.assert(
      fc.property(payloads, (each) => {
        expect(inspect(write(each).log)).toEqual({ state: 'whole' });
      }),
    );
  });

  it('that is cut anywhere is mended to its longest whole part', () => {
    fc.assert(
      fc.property(payloads, fc.double({ min: 0, max: 1, noNaN: true }), (each, share) => {
        const { log, ends } = write(each);
        const cut = log.subarray(0, Math.round(share * log.length));
        const length = wholeLength(ends, cut.length);
        expect(inspect(cut)).toEqual(length === cut.length ? { state: 'whole' } : { state: 'torn', length });
        expect(inspect(cut.subarray(0, length))).toEqual({ state: 'whole' });
      }),
      { numRuns: 300 },
    );
  });

  it('that Chromium wrote and a kill cut at any byte of its last block is whole after mending', () => {
    for (let length = written.length - 2000; length < written.length; length += 1) {
      const state = inspect(written.subarray(0, length));
      const kept = state.state === 'torn' ? state.length : length;
      expect(state.state).not.toBe('damaged');
      expect(inspect(written.subarray(0, kept))).toEqual({ state: 'whole' });
    }
  });

  it('with one flipped bit before good records is damaged, in its last record torn', () => {
    const { log, ends } = write([
      new Uint8Array(100).fill(1),
      new Uint8Array(60).fill(2),
      new Uint8Array(40).fill(3),
    ]);
    const flip = (at: number) => log.map((byte, index) => (index === at ? byte ^ 4 : byte));
    fc.assert(
      fc.property(fc.nat(log.length - 1), (at) => {
        const expected = at < (ends[1] ?? 0) ? { state: 'damaged' } : { state: 'torn', length: ends[1] };
        expect(inspect(flip(at))).toEqual(expected);
      }),
    );
  });

  it('ending in zeros, as after a power cut, is torn at the zeros', () => {
    const { log } = write([new Uint8Array(100).fill(1)]);
    expect(inspect(join(log, new Uint8Array(3 * blockSize)))).toEqual({ state: 'torn', length: log.length });
  });
});
