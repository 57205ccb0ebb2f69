import type { Cell } from 'write-excel-file/universal';
import { plainText } from '../plainText.ts';

/** Most characters (UTF-16 units) that a cell of Excel holds. */
const longest = 32_767;

/**
 * Words as a cell: text and never a formula, whatever they begin with, without what XML cannot hold, cut with a note
 * where Excel would refuse them. Empty words leave the cell empty.
 */
export function textCell(words: string): Cell {
  const text = escaped(cut(plainText(words).replace(/\r\n?/g, '\n')));
  if (text === '') return null;
  // As text in Excel's own sense, so that editing the cell makes it neither a formula nor a number.
  return /^[=+\-@]|^[\d.]+$/.test(text) ? { value: text, type: String, format: '@' } : text;
}

function cut(text: string): string {
  if (text.length <= longest) return text;
  const note = `……（原文共 ${text.length} 个字符，超出单元格上限，此处截断）`;
  return `${plainText(text.slice(0, longest - note.length))}${note}`;
}

/**
 * Excel reads `_x0041_` as the character of that number, so a typed one gets its underscore written that way. The same
 * form keeps apart what the library's table of strings, a plain object, would find in its prototype.
 */
function escaped(text: string): string {
  const literal = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  if (!(literal in {})) return literal;
  return `_x${literal.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_${literal.slice(1)}`;
}

/** A number; null leaves the cell empty. */
export function numberCell(value: number | string | null): Cell {
  return value === null || value === '' ? null : Number(value);
}

/** A day (YYYY-MM-DD) as a date of Excel; any other text stays text. */
export function dateCell(day: string): Cell {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? textCell(day) : { value: new Date(time), type: Date, format: 'yyyy-mm-dd' };
}

/** A moment (ms since 1970) in China's time. */
export function timeCell(at: number): Cell {
  return { value: new Date(at + 8 * 3_600_000), type: Date, format: 'yyyy-mm-dd hh:mm' };
}
