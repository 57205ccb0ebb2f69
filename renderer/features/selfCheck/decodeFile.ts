import { decodePicture } from './decodePicture.ts';

/** What came out of a file: the code's text, or why there is none. */
export type DecodedFile =
  { readonly state: 'found'; readonly text: string } | { readonly state: 'noCode' | 'noPicture' };

/**
 * Longest sides (px) at which a picture is looked at, one after another: a photo of a screen is found small as a rule, a
 * small code in a large picture only at its full size, and one held askew at some sizes and not at others.
 */
const sides = [1200, 800, 1700, 2600, 4800];
const milliseconds = 400;

/** Looks for a QR code in a picture file, turned upright as the file says. */
export async function decodeFile(file: Blob): Promise<DecodedFile> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (picture === null) return { state: 'noPicture' };
  const largest = Math.max(picture.width, picture.height);
  const tried = new Set(sides.map((side) => Math.min(side, largest)));
  try {
    for (const longestSide of tried) {
      const text = decodePicture(picture, { longestSide, milliseconds });
      if (text !== null) return { state: 'found', text };
    }
    return { state: 'noCode' };
  } finally {
    picture.close();
  }
}
