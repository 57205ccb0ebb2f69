import type { Chapter, Cover } from '../model.ts';
import { link, paragraph, run, runs, type Markup } from './markup.ts';
import { table, tableCell, tableRow } from './tableMarkup.ts';

/** The cover: issuer, title, subject, a mark where there is one, and the facts at its foot. */
export function coverMarkup(cover: Cover): Markup {
  const widths = [1700, 6200] as const;
  const rows = cover.facts.map((fact) =>
    tableRow([
      tableCell(paragraph('CoverFact', run(fact.label, { colour: '52606D' })), {
        width: widths[0],
        edges: bare,
      }),
      tableCell(paragraph('CoverFact', runs(fact.value)), { width: widths[1], edges: ruled }),
    ]),
  );
  const margins = { vertical: 90, horizontal: 60 };
  const facts = table(rows, { widths, title: cover.title, rules: 'none', align: 'left', margins });
  const mark = cover.mark === null ? '' : paragraph('CoverMark', run(cover.mark));
  return [
    paragraph('CoverIssuer', run(cover.issuer)),
    paragraph('CoverTitle', run(cover.title)),
    paragraph('CoverSubtitle', run(cover.subtitle)),
    paragraph('CoverSubject', run(cover.subject)),
    facts,
    paragraph('Spacer', ''),
    ...cover.lines.map((text) => paragraph('CoverLine', run(text))),
    mark,
  ].join('');
}

const bare = { bottom: 'none' } as const;
const ruled = { bottom: 'thin' } as const;

export type ContentsEntry = { readonly level: 1 | 2; readonly text: string; readonly anchor: string };

/** The entries of the contents with the bookmarks that chapters and sections get, in order. */
export function contentsEntries(chapters: readonly Chapter[]): readonly ContentsEntry[] {
  let section = 0;
  return chapters.flatMap((chapter, index): readonly ContentsEntry[] => [
    { level: 1, text: chapter.title, anchor: chapterAnchor(index) },
    ...chapter.blocks.flatMap((block): readonly ContentsEntry[] => {
      if (block.kind !== 'heading' || block.level !== 2) return [];
      section += 1;
      return [{ level: 2, text: block.text, anchor: sectionAnchor(section) }];
    }),
  ]);
}

/** Name of a chapter's bookmark, from 0. */
export function chapterAnchor(index: number): string {
  return `chapter_${index + 1}`;
}

/** Name of a section's bookmark, counted from 1 through the report. */
export function sectionAnchor(number: number): string {
  return `section_${number}`;
}

/**
 * A contents field that is already filled: links without page numbers (switch \n), clean, so that Word neither asks on
 * opening nor shows a wrong page, and anyone can still update it.
 */
export function contentsMarkup(entries: readonly ContentsEntry[]): Markup {
  const begin = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\n \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
  const end = `<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const lines = entries.map((entry, index) => {
    const opening = index === 0 ? begin : '';
    const closing = index === entries.length - 1 ? end : '';
    return paragraph(`Contents${entry.level}`, `${opening}${link(entry.anchor, run(entry.text))}${closing}`);
  });
  return `${paragraph('ContentsTitle', run('目　录'), { breakBefore: true })}${lines.join('')}`;
}
