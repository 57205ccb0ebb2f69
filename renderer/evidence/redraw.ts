/** What is asked of the worker: a picture, and whether it is to be written anew. */
export type RedrawRequest = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp';
  readonly rewrite: boolean;
};

/** The picture as written anew (null where that was not asked for) and a small one as a data URL; null = no picture. */
export type Redrawn = {
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  readonly thumbnail: string;
} | null;

/** Longest side of a thumbnail (pixels): sharp on a card and in the report, 10–20 KB in its row. */
export const thumbnailSide = 320;

/** Good enough that nobody sees a difference. */
const quality = 0.92;
const thumbnailQuality = 0.75;

/**
 * Decodes a picture, turned upright as its file says, and writes it anew from nothing but its pixels: whatever else the
 * file held (place, device, owner, embedded previews) is gone.
 */
export async function redraw({ bytes, mediaType, rewrite }: RedrawRequest): Promise<Redrawn> {
  const bitmap = await createImageBitmap(new Blob([bytes], { type: mediaType }), {
    imageOrientation: 'from-image',
  }).catch(() => null);
  if (bitmap === null) return null;
  try {
    const thumbnail = await thumbnailOf(bitmap);
    if (!rewrite) return { bytes: null, thumbnail };
    const written = await draw(bitmap, bitmap, mediaType, quality);
    return { bytes: await bytesOf(written), thumbnail };
  } finally {
    bitmap.close();
  }
}

async function thumbnailOf(bitmap: ImageBitmap): Promise<string> {
  const scale = Math.min(1, thumbnailSide / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const small = await createImageBitmap(bitmap, {
    resizeWidth: width,
    resizeHeight: height,
    resizeQuality: 'high',
  });
  const written = await draw(small, { width, height }, 'image/jpeg', thumbnailQuality);
  small.close();
  return `data:image/jpeg;base64,${toBase64(await bytesOf(written))}`;
}

async function draw(
  picture: ImageBitmap,
  { width, height }: { readonly width: number; readonly height: number },
  type: RedrawRequest['mediaType'],
  asGoodAs: number,
): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: type !== 'image/jpeg' });
  if (context === null) throw new Error('no canvas');
  if (type === 'image/jpeg') {
    // Transparent parts would turn black.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
  }
  context.drawImage(picture, 0, 0);
  const blob = await canvas.convertToBlob({ type, quality: asGoodAs });
  if (blob.type !== type) throw new Error(`written as ${blob.type}`);
  return blob;
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}
