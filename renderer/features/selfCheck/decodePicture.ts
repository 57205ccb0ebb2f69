import { decodeQR } from 'qr/decode.js';

/** How hard to look: longest side (px) that the picture is scaled down to, and time for doubtful places (ms). */
export type Effort = { readonly longestSide: number; readonly milliseconds: number };

/** The text of the QR code in a picture; null where none is found. */
export function decodePicture(picture: ImageBitmap, effort: Effort): string | null {
  const { width, height } = picture;
  const scale = Math.min(1, effort.longestSide / Math.max(width, height));
  const size = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (context === null) return null;
  // Transparent parts would turn black, and a code on nothing would be lost.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size.width, size.height);
  context.drawImage(picture, 0, 0, size.width, size.height);
  const { data } = context.getImageData(0, 0, size.width, size.height);
  try {
    return decodeQR({ ...size, data }, { effort: Infinity, timeLimit: effort.milliseconds });
  } catch {
    // The decoder throws where it finds no code, or one that it cannot read.
    return null;
  }
}
