import type { EvidenceHost } from '../evidenceHost.ts';

/** A main that keeps files in memory; `files` is what lies there. */
export function memoryHost(): EvidenceHost & { readonly files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    evidencePut: async ({ name, bytes }) => {
      files.set(name, bytes);
      return { ok: true };
    },
    evidenceGet: async ({ name }) => {
      const bytes = files.get(name) as Uint8Array<ArrayBuffer> | undefined;
      return bytes === undefined ? { ok: false, code: 'missing', message: '没有' } : { ok: true, bytes };
    },
  };
}

/** A picture drawn here: four fields of different colours, so that it can be seen which way it is turned. */
export async function drawnPicture(
  width: number,
  height: number,
  type: 'image/jpeg' | 'image/png' | 'image/webp' = 'image/jpeg',
): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  const colours = ['#c00', '#0a0', '#00c', '#cc0'];
  colours.forEach((colour, index) => {
    context.fillStyle = colour;
    context.fillRect(((index % 2) * width) / 2, (Math.floor(index / 2) * height) / 2, width / 2, height / 2);
  });
  return new Uint8Array(await (await canvas.convertToBlob({ type, quality: 0.95 })).arrayBuffer());
}

/** The colour of a picture's upper left corner, by its strongest part. */
export async function cornerOf(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<string> {
  const bitmap = await createImageBitmap(new Blob([bytes], { type }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const [red = 0, green = 0, blue = 0] = context?.getImageData(3, 3, 1, 1).data ?? [];
  const yellow = red > 128 && green > 128;
  const colour = yellow
    ? 'yellow'
    : red > 128
      ? 'red'
      : green > 128
        ? 'green'
        : blue > 128
          ? 'blue'
          : 'black';
  return `${colour} ${bitmap.width}×${bitmap.height}`;
}
