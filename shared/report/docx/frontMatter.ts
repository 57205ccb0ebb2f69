import type { Chapter } from '../model.ts';
import { link, paragraph, run, type Markup } from './markup.ts';

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
