import { Gunzip } from 'fflate';
import { joinBytes } from './joinBytes.ts';

/** Bytes that are unpacked in one step: even of the densest content a step gives no more than a thousandfold. */
const step = 16 * 1024;

/** Unpacks gzip; null where it is none, ends early, or gives more than `most` bytes. Its own word for its size is not asked. */
export function gunzip(packed: Uint8Array, most: number): Uint8Array<ArrayBuffer> | null {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const stream = new Gunzip((piece, last) => {
    length += piece.length;
    if (length > most) throw new Error('too long');
    pieces.push(piece);
    ended = last;
  });
  try {
    for (let at = 0; at < packed.length; at += step) {
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch {
    return null;
  }
  return ended ? joinBytes(pieces) : null;
}
