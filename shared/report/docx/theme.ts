import type { Level } from '../../look/levels.ts';
import { levelColours } from '../../look/levels.ts';
import { colours } from '../../look/tokens.ts';
import type { Shade, Tone } from '../model.ts';
import { brandColoursOf } from '../template/brandColours.ts';

/** A4 portrait; all measures in twips (1/20 point). */
export const page = {
  width: 11906,
  height: 16838,
  top: 1474,
  bottom: 1304,
  side: 1418,
  header: 737,
  footer: 624,
} as const;

export const textWidth = page.width - 2 * page.side;

/**
 * The usual faces of Chinese office documents. Both names are written in the font table with an alternative, so that a
 * machine without them takes a Simplified Chinese face instead of the first one that has the characters.
 */
export const fonts = {
  body: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋', cs: 'Times New Roman' },
  heading: { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体', cs: 'Arial' },
} as const;

/** Hex without the leading #, as WordprocessingML wants it. */
export function hex(colour: string): string {
  return colour.replace('#', '').toUpperCase();
}

/** The inks that are the same in every office's documents. */
export const ink = {
  text: hex(colours.ink),
  soft: hex(colours.inkSoft),
  line: 'C9D2DC',
  ok: hex(colours.ok),
  warning: hex(colours.warning),
} as const;

/** The inks of an office's brand: titles and rules in `dark`, accents in `main`, surfaces in `soft`. */
export type BrandInks = { readonly main: string; readonly dark: string; readonly soft: string };

/** The inks of a brand colour (sRGB hex with #). */
export function brandInksOf(brand: string): BrandInks {
  const { main, dark, soft } = brandColoursOf(brand);
  return { main: hex(main), dark: hex(dark), soft: hex(soft) };
}

/** The ink of a tone. */
export function toneInk(tone: Tone, brand: BrandInks): string {
  return tone === 'brand' ? brand.main : ink[tone];
}

export type Surface = { readonly fill: string; readonly text: string };

/** The tint of the page itself. */
export const plainSurface: Surface = { fill: hex(colours.background), text: ink.text };

/** Fill of a shade and the ink that keeps contrast on it. */
export function surface(shade: Shade, brand: BrandInks): Surface {
  if (shade === 'brand') return { fill: brand.soft, text: ink.text };
  if (shade === 'warning') return { fill: hex(colours.warningSoft), text: ink.text };
  if (shade === 'ok') return { fill: 'EDF6F0', text: ink.text };
  if (shade === 'plain') return plainSurface;
  return levelSurface(Number(shade.slice(5)) as Level);
}

/** The colour of a level, the same as on the screen and in charts. */
export function levelSurface(level: Level): Surface {
  const colour = levelColours[level];
  return { fill: hex(colour.fill), text: hex(colour.text) };
}
