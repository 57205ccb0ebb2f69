import { plainText } from './plainText.ts';

/** So long a Latin word gets places to break, or it would leave half a line empty before it. */
const longWord = /[!-~]{25,}/g;
const piece = /[!-~]{8}(?=[!-~])/g;
const breakPlace = '\u200b';
const ellipsis = 2;

/**
 * The text on one line without what XML cannot hold, cut to `room` with an ellipsis. Room is counted in halves of a
 * hanzi: a small Latin letter, a digit or a space takes one, a capital one and a half, everything else two. Very long
 * words get places to break, which are not seen.
 */
export function shorten(words: string, room: number): string {
  const whole = plainText(words).replace(/\s+/gu, ' ').trim();
  const signs = [...whole.replace(longWord, (word) => word.replace(piece, `$&${breakPlace}`))];
  const widths = signs.map(widthOf);
  if (widths.reduce((sum, width) => sum + width, 0) <= room) return signs.join('');
  let [width, kept] = [ellipsis, 0];
  while (width + (widths[kept] ?? room) <= room) {
    width += widths[kept] ?? room;
    kept += 1;
  }
  return `${signs.slice(0, kept).join('').trimEnd()}…`;
}

function widthOf(sign: string): number {
  if (sign === breakPlace) return 0;
  if (/^[A-Z&]$/.test(sign)) return /[MW]/.test(sign) ? 2 : 1.5;
  return /^[ -?a-~·]$/.test(sign) ? 1 : 2;
}
