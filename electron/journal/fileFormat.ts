import { encodeFrames, frameAt, frameHeaderBytes, integerAt, putInteger, viewOf } from './frames.ts';

/**
 * Each file of the journal starts with eight characters that tell kind and version, and a number: in a segment the
 * first sequence of the segment before it (0 for none), so that a missing file shows; in a snapshot its `at`.
 */
export const headerBytes = 16;
export const segmentMagic = 'tdjseg01';
export const snapshotMagic = 'tdjsnp01';
const endMagic = 'tdjend01';

export const segmentName = (first: number) => `segment-${first}.tdj`;
export const snapshotName = (at: number) => `snapshot-${at}.tdj`;
export const unfinishedName = (id: string) => `snapshot-${id}.tmp`;
export const isUnfinished = (name: string) => /^snapshot-.*\.tmp$/.test(name);

const numberIn = (pattern: RegExp, name: string): number | undefined => {
  const number = Number(pattern.exec(name)?.[1]);
  return Number.isSafeInteger(number) ? number : undefined;
};

/** The first sequence of the segment with this file name, or undefined for another file. */
export const firstIn = (name: string) => numberIn(/^segment-([1-9]\d*)\.tdj$/, name);
/** The `at` of the snapshot with this file name, or undefined for another file. */
export const atIn = (name: string) => numberIn(/^snapshot-(0|[1-9]\d*)\.tdj$/, name);

export function encodeHeader(magic: string, number: number): Uint8Array {
  const header = new Uint8Array(headerBytes);
  header.set(new TextEncoder().encode(magic));
  putInteger(viewOf(header), magic.length, number);
  return header;
}

/** The number in a header, or undefined when it is not a whole header of this kind and version. */
export function headerNumber(magic: string, bytes: Uint8Array): number | undefined {
  if (bytes.length < headerBytes || !startsHeader(magic, bytes)) return undefined;
  return integerAt(viewOf(bytes), magic.length);
}

/** Whether bytes can be the beginning of such a header: a kill can leave any part of it, or nothing. */
export function startsHeader(magic: string, bytes: Uint8Array): boolean {
  const expected = new TextEncoder().encode(magic);
  return bytes.subarray(0, expected.length).every((byte, index) => byte === expected[index]);
}

/** A snapshot is good only with its end mark: a frame that tells the count of parts and the size of the file. */
export const endMarkBytes = frameHeaderBytes + 16;

export function encodeEndMark(parts: number, sizeBefore: number): Uint8Array {
  const bytes = new Uint8Array(16);
  bytes.set(new TextEncoder().encode(endMagic));
  putInteger(viewOf(bytes), endMagic.length, sizeBefore + endMarkBytes);
  return encodeFrames([{ sequence: parts, bytes }]);
}

/** The count of parts that a snapshot's last bytes tell, or undefined when they are not the end mark of this size. */
export function partsInEndMark(bytes: Uint8Array, size: number): number | undefined {
  const frame = frameAt(bytes, 0);
  if (bytes.length !== endMarkBytes || frame?.bytes.length !== 16) return undefined;
  const right =
    startsHeader(endMagic, frame.bytes) && integerAt(viewOf(frame.bytes), endMagic.length) === size;
  return right ? frame.sequence : undefined;
}
