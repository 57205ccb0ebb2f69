import { ImageRun } from 'docx';
import type { Logo, Picture, ReportModel } from '../model.ts';
import { plainText } from '../plainText.ts';
import { bytesOfDataUrl, jpegSize } from './jpeg.ts';
import { logoSize } from './logoSize.ts';
import { readLogo } from './readLogo.ts';

/** The room of a picture in a table cell (pixels of 1/96 inch). */
const room = { width: 108, height: 81 };

/** The pictures of a model, in the order in which they are printed. */
export function picturesOf(model: ReportModel): readonly Picture[] {
  return model.chapters
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'table' ? block.rows : []))
    .flatMap(({ cells }) => cells)
    .flatMap(({ picture }) => picture ?? []);
}

/** A small picture in line with the text, as large as its room allows. `id` is the drawing's, unique in the document. */
export function pictureRun({ jpeg, alternativeText }: Picture, id: number): ImageRun {
  const data = bytesOfDataUrl(jpeg);
  const { width, height } = jpegSize(data) ?? room;
  const scale = Math.min(room.width / width, room.height / height);
  return new ImageRun({
    type: 'jpg',
    data,
    transformation: {
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
    },
    altText: { id: String(id), name: `佐证 ${id}`, title: '', description: plainText(alternativeText) },
  });
}

/** The office's logo as large as its room allows; null where its picture cannot be read. */
export function logoRun(logo: Logo, id: number): ImageRun | null {
  const read = readLogo(logo.image);
  const size = logoSize(logo);
  if (read === null || size === null) return null;
  return new ImageRun({
    type: read.type,
    data: read.bytes,
    transformation: size,
    altText: { id: String(id), name: '标识', title: '', description: plainText(logo.alternativeText) },
  });
}
