import { load } from 'exifreader';

/** What a picture's file says of itself: its size in pixels where that can be read, and whether it names a place. */
export type PictureFacts = { readonly pixels: number | null; readonly hasLocation: boolean };

/** Reads the head of a picture without decoding it. What cannot be read counts as not there. */
export function pictureFacts(bytes: Uint8Array): PictureFacts {
  try {
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const { file, pngFile, exif, gps, xmp } = load(buffer, { expanded: true });
    const size = pngFile ?? file;
    const [width, height] = [size?.['Image Width']?.value, size?.['Image Height']?.value];
    const named = { ...exif, ...xmp };
    return {
      pixels: width === undefined || height === undefined ? null : width * height,
      hasLocation: gps !== undefined || Object.keys(named).some((name) => placeTags.has(name)),
    };
  } catch {
    return { pixels: null, hasLocation: false };
  }
}

/** Tags that give a place away. */
const placeTags: ReadonlySet<string> = new Set([
  'GPSLatitude',
  'GPSLongitude',
  'GPSDestLatitude',
  'GPSDestLongitude',
  'GPSMapDatum',
  'GPSAreaInformation',
]);
