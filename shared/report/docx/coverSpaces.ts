import type { Cover } from '../model.ts';
import { wordsOf } from '../spans.ts';
import type { ParagraphLook } from './markup.ts';
import { page, textWidth } from './theme.ts';

/** Free space on the cover as the styles have it, and how little is still decent (twips). */
const spaces = {
  title: { before: 3000, least: 500 },
  subtitle: { after: 900, least: 260 },
  subject: { after: 900, least: 260 },
  mark: { before: 900, least: 200 },
} as const;

/** A line is so much higher than its face, by the tallest Chinese faces. */
const leading = 1.35;
const factRow = 500;
const factWidth = 6080;
/** The issuer with its rule, and what stands between the parts. */
const fixed = 1000;

export type CoverSpaces = {
  readonly [Part in keyof typeof spaces]: ParagraphLook;
};

/**
 * What the cover's parts keep of their free space, so that a cover with a logo, long names and the office's own lines
 * stays on one page. Where everything fits, nothing departs from the styles. `logo`: its height, 0 for none (twips).
 */
export function coverSpaces(cover: Cover, logo: number): CoverSpaces {
  const kept: Record<keyof typeof spaces, number> = { title: 3000, subtitle: 900, subject: 900, mark: 900 };
  // The title stays where it is, with a logo or without.
  kept.title -= logo === 0 ? 0 : Math.min(logo + 200, kept.title - spaces.title.least);
  const total = kept.title + kept.subtitle + kept.subject + (cover.mark === null ? 0 : kept.mark);
  let missing = Math.ceil(filled(cover)) + logo + total - (page.height - page.top - page.bottom);
  for (const part of ['title', 'subtitle', 'subject', 'mark'] as const) {
    const given = Math.max(0, Math.min(missing, kept[part] - spaces[part].least));
    kept[part] -= given;
    missing -= given;
  }
  return {
    title: kept.title === spaces.title.before ? {} : { spacing: { before: kept.title } },
    subtitle: kept.subtitle === spaces.subtitle.after ? {} : { spacing: { after: kept.subtitle } },
    subject: kept.subject === spaces.subject.after ? {} : { spacing: { after: kept.subject } },
    mark: kept.mark === spaces.mark.before ? {} : { spacing: { before: kept.mark } },
  };
}

/** The height of all that is printed (twips). */
function filled(cover: Cover): number {
  const texts = [
    linesOf(cover.issuer, 13) * 13 * 20 * leading,
    linesOf(cover.title, 30) * 30 * 20 * leading,
    linesOf(cover.subtitle, 15) * 15 * 20 * leading,
    linesOf(cover.subject, 18) * 18 * 2 * 20 * leading,
    ...cover.lines.map((line) => linesOf(line, 10.5) * 10.5 * 1.42 * 20 * leading),
    cover.mark === null ? 0 : 600,
    ...cover.facts.map(({ value }) => (linesOf(wordsOf(value), 12, factWidth) - 1) * 330 + factRow),
  ];
  return fixed + texts.reduce((sum, height) => sum + height, 0);
}

/** Lines that a text takes in a face of so many points in a room (twips); Latin letters are half as wide as hanzi. */
function linesOf(text: string, points: number, room = textWidth): number {
  const widthOf = (line: string) =>
    [...line].reduce((sum, character) => sum + (character < '\u2000' ? 0.55 : 1), 0);
  return text
    .split(/\r\n|\r|\n/)
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((widthOf(line) * points * 20) / room)), 0);
}
