import type { Chapter, ReportModel } from '../model.ts';
import { blockMarkup, type Writing } from './blockMarkup.ts';
import { calloutMarkup } from './blocks/panels.ts';
import { afterTable } from './blocks/tables.ts';
import { coverMarkup } from './cover.ts';
import { chapterAnchor, contentsEntries, contentsMarkup, sectionAnchor } from './frontMatter.ts';
import { bookmark, paragraph, run, type Markup } from './markup.ts';
import { bulletNumbering } from './numberingPart.ts';
import { brandInksOf } from './theme.ts';

/** The drawings of the charts and of the pictures, each in the order of the model, and that of the logo. */
export type Drawings = {
  readonly charts: readonly Markup[];
  readonly pictures: readonly Markup[];
  readonly logo: Markup | null;
};

/** The body of the document: cover, contents, chapters. */
export function bodyMarkup(
  model: ReportModel,
  { charts, pictures, logo }: Drawings,
): { readonly markup: Markup; readonly orderedLists: number } {
  let [drawing, picture] = [0, 0];
  let numbering = bulletNumbering;
  let section = 0;
  const brand = brandInksOf(model.look.brand);
  const writing: Writing = {
    brand,
    nextDrawing: () => charts[drawing++] ?? '',
    nextPicture: () => pictures[picture++] ?? '',
    nextNumbering: () => (numbering += 1),
    nextSection: () => {
      section += 1;
      return { id: model.chapters.length + section, name: sectionAnchor(section) };
    },
  };
  const front = [
    ...(model.cover === null
      ? []
      : [coverMarkup(model.cover, model.look, logo), contentsMarkup(contentsEntries(model.chapters))]),
    model.readingNote === null ? '' : `${afterTable}${calloutMarkup(model.readingNote, brand)}`,
  ].join('');
  const chapters = model.chapters.map((chapter, index) =>
    chapterMarkup(chapter, index, model.cover === null && index === 0, writing),
  );
  const markup = [front, ...chapters]
    .map((part, index) => {
      const next = model.chapters[index];
      if (next === undefined) return withEndingSpace(part, last);
      return next.breakBefore ? withEndingSpace(part, '') : part;
    })
    .join('');
  return { markup, orderedLists: numbering - bulletNumbering };
}

/** A document ends with a paragraph: one that takes next to no room. */
const last =
  '<w:p><w:pPr><w:pStyle w:val="Spacer"/><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>';

/** Where a page ends: at the foot of a full page the space behind a table would come on an empty page of its own. */
function withEndingSpace(markup: Markup, ending: Markup): Markup {
  return markup.endsWith(afterTable) ? `${markup.slice(0, -afterTable.length)}${ending}` : markup;
}

function chapterMarkup(chapter: Chapter, index: number, first: boolean, writing: Writing): Markup {
  const title = bookmark(index + 1, chapterAnchor(index), run(chapter.title));
  const space = first ? {} : { spacing: { before: 480 } };
  const look = chapter.breakBefore ? { breakBefore: true } : space;
  const blocks = chapter.blocks.map((block, at) => {
    // Behind a heading it stays with that: LibreOffice leaves a heading alone that is kept with all of a table, too.
    const behindHeading = at === 0 || chapter.blocks[at - 1]?.kind === 'heading';
    return blockMarkup(block, behindHeading ? undefined : chapter.blocks[at + 1], writing);
  });
  return `${paragraph('Heading1', title, look)}${blocks.join('')}`;
}
