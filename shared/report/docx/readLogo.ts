import { bytesOfDataUrl, jpegSize } from './jpeg.ts';
import { pngSize } from './png.ts';

/** A logo's picture, read: what it is, its bytes and its size (pixels). */
export type ReadLogo = {
  readonly type: 'png' | 'jpg';
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
};

const head = /^data:image\/(png|jpeg);base64,/;
/** Longest side of a logo (pixels); Word unpacks all of it. */
const longestSide = 4000;

/** Reads the data URL of a logo; null where it holds no whole PNG or JPEG of a sane size. */
export function readLogo(image: string): ReadLogo | null {
  const type = head.exec(image)?.[1];
  if (type === undefined) return null;
  const bytes = bytesOfDataUrl(image);
  const size = type === 'png' ? pngSize(bytes) : isWholeJpeg(bytes) ? jpegSize(bytes) : null;
  if (size === null || Math.max(size.width, size.height) > longestSide) return null;
  return { type: type === 'png' ? 'png' : 'jpg', bytes, ...size };
}

/** From its first marker to its last; some programs write a few bytes after it. */
function isWholeJpeg(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(-64);
  const ends = tail.some((byte, at) => byte === 0xff && tail[at + 1] === 0xd9);
  return bytes[0] === 0xff && bytes[1] === 0xd8 && ends;
}
