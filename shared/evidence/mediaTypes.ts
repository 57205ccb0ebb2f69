import type { EvidenceMediaType } from '../model/evidence.ts';

type Kind = {
  /** As a person calls it. */
  readonly name: string;
  /** What file names of this kind end in, the usual ending first. */
  readonly extensions: readonly [string, ...string[]];
  readonly picture: boolean;
};

/** Everything that differs between the kinds of evidence; the compiler demands a line per kind. */
export const mediaTypes: Readonly<Record<EvidenceMediaType, Kind>> = {
  'image/jpeg': { name: 'JPG 图片', extensions: ['jpg', 'jpeg'], picture: true },
  'image/png': { name: 'PNG 图片', extensions: ['png'], picture: true },
  'image/webp': { name: 'WebP 图片', extensions: ['webp'], picture: true },
  'application/pdf': { name: 'PDF 文档', extensions: ['pdf'], picture: false },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    name: 'Word 文档',
    extensions: ['docx'],
    picture: false,
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    name: 'Excel 表格',
    extensions: ['xlsx'],
    picture: false,
  },
};

/** Every ending that a file of evidence may have, without the dot. */
export const evidenceExtensions: readonly string[] = Object.values(mediaTypes).flatMap((kind) => [
  ...kind.extensions,
]);

/** Whether evidence of this kind can be shown as a picture. */
export function isPicture(mediaType: EvidenceMediaType): boolean {
  return mediaTypes[mediaType].picture;
}

/** A size in words: `850 KB`, `3.2 MB`; less than a kilobyte counts as one. Sizes are of 1024 bytes. */
export function sizeInWords(bytes: number): string {
  const kilobytes = bytes / 1024;
  if (kilobytes < 1000) return `${Math.max(1, Math.round(kilobytes))} KB`;
  return `${(kilobytes / 1024).toFixed(1)} MB`;
}
