import type { Caption, Cell, Line, Row, Span, Tone } from './model.ts';

/** Plain words. */
export function text(words: string): Span {
  return { text: words };
}

/** Words that stand out. */
export function strong(words: string | Span): Span {
  return typeof words === 'string' ? { text: words, strong: true } : { ...words, strong: true };
}

/** A span in another tone. */
export function toned(span: string | Span, tone: Tone): Span {
  return typeof span === 'string' ? { text: span, tone } : { ...span, tone };
}

/** A line out of words and spans. */
export function line(...parts: readonly (string | Span)[]): Line {
  return parts.map((part) => (typeof part === 'string' ? { text: part } : part));
}

/** A table cell with one line. */
export function cell(...parts: readonly (string | Span)[]): Cell {
  return { lines: [line(...parts)] };
}

/** A table row. */
export function row(...cells: readonly Cell[]): Row {
  return { group: false, cells };
}

/** A row that heads the rows after it. */
export function groupRow(...parts: readonly (string | Span)[]): Row {
  return { group: true, cells: [cell(...parts)] };
}

/** A caption that gets its number when the chapters are put together. */
export function caption(label: Caption['label'], words: string): Caption {
  return { label, number: 0, text: words };
}

/** The words of a line without their look. */
export function wordsOf(spans: Line): string {
  return spans.map((span) => span.text).join('');
}
