import { callWorker } from '#data/callWorker.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import type { DecodedFile } from './decodeFile.ts';

/** Larger files are no picture of a code (bytes). */
const largestFile = 50 * 1024 * 1024;

export type FileFault = 'tooLarge' | 'noPicture' | 'noCode';

/** The text of the QR code in a picture file, or in one sentence why there is none. */
export async function readFile(file: File): Promise<Result<string, FileFault>> {
  const named = file.name === '' ? '这张图片' : `“${file.name}”`;
  if (file.size > largestFile) {
    return failure('tooLarge', `${named}超过 50 MB，没有读取；请换一张自测二维码的照片或截图。`);
  }
  const decoded = await decodeInWorker(file);
  if (decoded.state === 'found') return success(decoded.text);
  return decoded.state === 'noCode'
    ? failure(
        'noCode',
        `${named}里没有找到二维码，没有带入任何内容；请拍清楚、拍完整后重试，或用摄像头扫描。`,
      )
    : failure(
        'noPicture',
        `${named}不是能打开的图片，没有带入任何内容；请选 JPG、PNG 或 WebP 格式的照片或截图。`,
      );
}

async function decodeInWorker(file: File): Promise<DecodedFile> {
  const worker = new Worker(new URL('./decodeWorker.ts', import.meta.url), { type: 'module', name: 'code' });
  try {
    return await callWorker<DecodedFile>(worker, file);
  } catch (error) {
    console.warn('picture not decoded', error);
    return { state: 'noPicture' };
  }
}
