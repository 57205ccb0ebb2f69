import { numberBytes } from './numberBytes.ts';

/** Bytes of content in one frame at most. */
export const frameSize = 1024 * 1024;
/** What encrypting adds to each. */
export const frameTag = 16;

/** Cuts pieces of content into frames of the same size; `last` marks the last one, which may be empty. */
export function* framesOf(
  pieces: Iterable<Uint8Array>,
): Generator<{ readonly content: Uint8Array<ArrayBuffer>; readonly last: boolean }> {
  let frame = new Uint8Array(frameSize);
  let filled = 0;
  for (const piece of pieces) {
    let from = 0;
    while (from < piece.length) {
      if (filled === frameSize) {
        yield { content: frame, last: false };
        frame = new Uint8Array(frameSize);
        filled = 0;
      }
      const part = piece.subarray(from, from + frameSize - filled);
      frame.set(part, filled);
      filled += part.length;
      from += part.length;
    }
  }
  yield { content: frame.slice(0, filled), last: true };
}

/**
 * How a frame is encrypted: each has a key of its own file and its index as nonce. It is bound to the header, to its place
 * and to whether it is the last, so that none can be left out, moved or taken from another file.
 */
export function frameParameters(headerHash: Uint8Array, index: number, last: boolean): AesGcmParams {
  const iv = new Uint8Array(12);
  iv.set(numberBytes(index), 8);
  const additionalData = new Uint8Array([...headerHash, ...numberBytes(index), last ? 1 : 0]);
  return { name: 'AES-GCM', iv, additionalData };
}
