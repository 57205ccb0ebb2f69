import { largestEvidence } from '../model/evidence.ts';
import { failure, type Failure } from '../model/result.ts';
import { sizeInWords } from './mediaTypes.ts';
import type { KnownForeign } from './recognise.ts';

export type RefusalCode =
  | 'empty'
  | 'tooLarge'
  | 'unsupportedKind'
  | 'disguised'
  | 'undecodable'
  | 'tooManyPixels'
  | 'largerAfterwards';

const taken = 'JPG、PNG、WebP 图片，或 PDF、Word（docx）、Excel（xlsx）文件';

const instead: Readonly<Record<KnownForeign, string>> = {
  heic: '是 HEIC 照片，没有添加；请在手机上改用“兼容性最佳”的格式，或转成 JPG 后再添加。',
  oldOffice: '是旧版 Office 文件，没有添加；请另存为 docx、xlsx 或 PDF 后再添加。',
  macros: '带有宏，没有添加；请另存为不带宏的 docx、xlsx 或 PDF 后再添加。',
};

/** Refuses a file without content. */
export function refuseEmpty(name: string): Failure<'empty'> {
  return failure('empty', `“${name}”是空文件，没有添加；请确认文件已经复制完整。`);
}

/** Refuses a file over the limit; `size` in bytes. */
export function refuseTooLarge(name: string, size: number): Failure<'tooLarge'> {
  const limit = largestEvidence / 1024 / 1024;
  return failure(
    'tooLarge',
    `“${name}”有 ${sizeInWords(size)}，超过每个文件 ${limit} MB 的上限，没有添加；请压缩或拆分后再添加。`,
  );
}

/** Refuses a kind that is not taken; where the kind is known, says what to do with it. */
export function refuseKind(name: string, known: KnownForeign | null): Failure<'unsupportedKind'> {
  const words = known === null ? `不是可以添加的文件，没有添加；可以添加 ${taken}。` : instead[known];
  return failure('unsupportedKind', `“${name}”${words}`);
}

/** Refuses a file whose content is another kind than its name says; `kind` is what it really is, in words. */
export function refuseDisguised(name: string, kind: string): Failure<'disguised'> {
  return failure(
    'disguised',
    `“${name}”的扩展名与内容不符，内容其实是 ${kind}，没有添加；请核对来源，改对扩展名后再添加。`,
  );
}

/** Refuses a picture that cannot be read as one. */
export function refuseUndecodable(name: string): Failure<'undecodable'> {
  return failure('undecodable', `“${name}”无法作为图片打开，可能已损坏，没有添加；请重新复制或重新拍摄。`);
}

/** Refuses a picture with more pixels than a window can hold; `megapixels` in millions. */
export function refuseTooManyPixels(name: string, megapixels: number): Failure<'tooManyPixels'> {
  return failure(
    'tooManyPixels',
    `“${name}”有 ${Math.round(megapixels)} 百万像素，大到无法处理，没有添加；请缩小后再添加。`,
  );
}

/** Refuses a picture that is over the limit once it is written without its location. */
export function refuseLargerAfterwards(name: string): Failure<'largerAfterwards'> {
  return failure(
    'largerAfterwards',
    `“${name}”去除拍摄位置后超过 ${largestEvidence / 1024 / 1024} MB，没有添加；请压缩后再添加。`,
  );
}
