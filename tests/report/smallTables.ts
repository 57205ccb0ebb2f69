import type { Block, ReportModel, TableBlock } from '#shared/report/model.ts';
import { wordsOf } from '#shared/report/spans.ts';
import { bare } from './pages.ts';

/** A table that a reader expects on one page: its caption and the words of its rows, without blanks. */
export type SmallTable = { readonly caption: string; readonly rows: readonly (readonly string[])[] };

const most = { rows: 6, characters: 900 };
/** What every face has and every PDF gives back as it was written. */
const plain = /^[\u4e00-\u9fff\da-zA-Z.,%+—、，。：；（）“”\-/]+$/;

/** The tables of at most six rows, but for those with a text as long as a page. */
export function smallTables({ chapters }: ReportModel): readonly SmallTable[] {
  return chapters
    .flatMap(({ blocks }) => blocks)
    .filter((block: Block): block is TableBlock => block.kind === 'table' && block.rows.length <= most.rows)
    .map(({ caption, rows }) => ({
      caption: bare(`${caption.label} ${caption.number} ${caption.text}`),
      rows: rows.map(({ cells }) => cells.flatMap(({ lines }) => lines.map((line) => bare(wordsOf(line))))),
    }))
    .filter(({ rows }) => rows.flat().join('').length <= most.characters);
}

/** The tables of which not every row is found behind the caption on the caption's page. */
export function tableBreaks(tables: readonly SmallTable[], pages: readonly string[]): readonly string[] {
  const texts = pages.map(bare);
  return tables.flatMap(({ caption, rows }) => {
    const page = texts.find((text) => text.includes(caption));
    if (page === undefined) return plain.test(caption) ? [`${caption}: not found`] : [];
    let at = page.indexOf(caption) + caption.length;
    for (const words of rows.flat().filter((text) => text !== '' && plain.test(text))) {
      const next = page.indexOf(words, at);
      if (next < 0) return [`${caption}: “${words}”`];
      at = next + words.length;
    }
    return [];
  });
}
