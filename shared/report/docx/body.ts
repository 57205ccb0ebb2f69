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
  const markup = [front, ...chapters].map(withoutEndingSpace).join('');
  return {
    markup: markup.endsWith('</w:tbl>') ? `${markup}${ending}` : markup,
    orderedLists: numbering - bulletNumbering,
  };
}

/** A document ends with a paragraph: behind a table with one that takes next to no room. */
const ending =
  '<w:p><w:pPr><w:pStyle w:val="Spacer"/><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>';

/**
 * Before a heading, which has a space of its own. At the foot of a full page the space behind a table would come on an
 * empty page before a chapter that begins a new one, and LibreOffice leaves a heading behind it alone on its page.
 */
function withoutEndingSpace(markup: Markup): Markup {
  return markup.endsWith(afterTable) ? markup.slice(0, -afterTable.length) : markup;
}

function chapterMarkup(chapter: Chapter, index: number, first: boolean, writing: Writing): Markup {
  const title = bookmark(index + 1, chapterAnchor(index), run(chapter.title));
  const space = first ? {} : { spacing: { before: 480 } };
  const look = chapter.breakBefore ? { breakBefore: true } : space;
  const blocks = chapter.blocks.map((block, at) => {
    // Behind a heading it stays with that: LibreOffice leaves a heading alone that is kept with all of a table, too.
    const behindHeading = at === 0 || chapter.blocks[at - 1]?.kind === 'heading';
    const next = chapter.blocks[at + 1];
    const markup = blockMarkup(block, behindHeading ? undefined : next, writing);
    return next?.kind === 'heading' ? withoutEndingSpace(markup) : markup;
  });
  return `${paragraph('Heading1', title, look)}${blocks.join('')}`;
}
