import type { Chapter, ReportModel } from '../model.ts';
import { blockMarkup, type Writing } from './blockMarkup.ts';
import { calloutMarkup } from './blocks/panels.ts';
import { afterTable } from './blocks/tables.ts';
import { chapterAnchor, contentsEntries, contentsMarkup, coverMarkup, sectionAnchor } from './frontMatter.ts';
import { bookmark, paragraph, run, type Markup } from './markup.ts';
import { bulletNumbering } from './numberingPart.ts';

/** The drawings of the charts and of the pictures, each in the order of the model. */
export type Drawings = { readonly charts: readonly Markup[]; readonly pictures: readonly Markup[] };

/** The body of the document: cover, contents, chapters. */
export function bodyMarkup(
  model: ReportModel,
  { charts, pictures }: Drawings,
): { readonly markup: Markup; readonly orderedLists: number } {
  let [drawing, picture] = [0, 0];
  let numbering = bulletNumbering;
  let section = 0;
  const writing: Writing = {
    nextDrawing: () => charts[drawing++] ?? '',
    nextPicture: () => pictures[picture++] ?? '',
    nextNumbering: () => (numbering += 1),
    nextSection: () => {
      section += 1;
      return { id: model.chapters.length + section, name: sectionAnchor(section) };
    },
  };
  const chapters = model.chapters.map((chapter, index) => chapterMarkup(chapter, index, writing));
  const markup = [
    ...(model.cover === null
      ? []
      : [coverMarkup(model.cover), contentsMarkup(contentsEntries(model.chapters))]),
    model.readingNote === null ? '' : `${afterTable}${calloutMarkup(model.readingNote)}`,
    ...chapters,
  ].join('');
  return { markup, orderedLists: numbering - bulletNumbering };
}

function chapterMarkup(chapter: Chapter, index: number, writing: Writing): Markup {
  const title = bookmark(index + 1, chapterAnchor(index), run(chapter.title));
  const look = chapter.breakBefore ? { breakBefore: true } : { spacing: { before: 480 } };
  const blocks = chapter.blocks.map((block, at) => blockMarkup(block, chapter.blocks[at + 1], writing));
  return `${paragraph('Heading1', title, look)}${blocks.join('')}`;
}
