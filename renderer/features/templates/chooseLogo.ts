import { host } from '#host';
import { failure, success, type Failure, type Result } from '#shared/model/result.ts';
import { readLogo } from '#shared/report/docx/readLogo.ts';
import { templateLimits } from '#shared/report/template/templateSchema.ts';

type LogoCode = 'cancelled' | 'tooLarge' | 'readFailed' | 'notAPicture';

/** Longest side of a picture that has to be made smaller (pixels): sharp on paper at the cover's size. */
const smallerSide = 1200;

/** Asks for a picture and gives it as a template keeps it; one that is too large is drawn smaller. */
export async function chooseLogo(): Promise<Result<string, LogoCode>> {
  const opened = await host.openForTemplate({ source: 'logo' });
  if (!opened.ok) return opened;
  const { name, bytes } = opened;
  const type = bytes[0] === 0xff ? 'image/jpeg' : 'image/png';
  if (bytes.length <= templateLimits.logo) {
    const image = await dataUrlOf(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
    if (readLogo(image) !== null) return success(image);
  }
  const smaller = await drawnSmaller(bytes as Uint8Array<ArrayBuffer>, type);
  return smaller === null ? notAPicture(name) : success(smaller);
}

function notAPicture(name: string): Failure<'notAPicture'> {
  return failure(
    'notAPicture',
    `“${name}”不是可用的 PNG 或 JPEG 图片，标识没有变化，请换一张，或用画图软件另存为 PNG 再试。`,
  );
}

/** Null where the bytes are no picture that the browser can read, or none that fits even when smaller. */
async function drawnSmaller(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<string | null> {
  const bitmap = await createImageBitmap(new Blob([bytes], { type })).catch(() => null);
  if (bitmap === null) return null;
  for (const side of [smallerSide, smallerSide / 2, smallerSide / 4]) {
    const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
    const [width, height] = [bitmap.width, bitmap.height].map((length) =>
      Math.max(1, Math.round(length * scale)),
    ) as [number, number];
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
    const blob = await canvas.convertToBlob({ type, quality: 0.9 });
    const image = await dataUrlOf(blob);
    if (blob.size <= templateLimits.logo && readLogo(image) !== null) return image;
  }
  return null;
}

function dataUrlOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('not read')));
    reader.readAsDataURL(blob);
  });
}
