import { chartColours } from '../../charts/chartColours.ts';
import { colours } from '../../look/tokens.ts';
import { channelsOf, contrastOnWhite } from './contrast.ts';

/**
 * An office's brand colour and what is drawn beside it, sRGB hex with #: `dark` for titles and rules, `soft` for
 * surfaces under text, `light` and `pale` for bars of what is still to come or still open.
 */
export type BrandColours = {
  readonly main: string;
  readonly dark: string;
  readonly soft: string;
  readonly light: string;
  readonly pale: string;
};

/** The app's own shades were chosen by eye. */
const own: BrandColours = {
  main: colours.brand,
  dark: colours.brandDark,
  soft: colours.brandSoft,
  light: '#A9C6E3',
  pale: chartColours.open,
};

/** Titles in the dark shade have at least this contrast on white. */
const darkContrast = 9;

/** The shades of a brand colour (sRGB hex with #). Level colours do not depend on it. */
export function brandColoursOf(brand: string): BrandColours {
  const main = brand.toUpperCase();
  if (main === own.main) return own;
  return {
    main,
    dark: darkOf(main),
    soft: softOf(main),
    light: mixed(main, 255, 0.62),
    pale: mixed(main, 255, 0.74),
  };
}

/** As little black as gives the contrast. */
function darkOf(main: string): string {
  for (let share = 0.25; share < 1; share += 0.05) {
    const dark = mixed(main, 0, share);
    if (contrastOnWhite(dark) >= darkContrast) return dark;
  }
  return colours.ink;
}

/** As little white as makes it as light as the app's own, so that a dark brand gives no grey slabs. */
function softOf(main: string): string {
  const lightest = contrastOnWhite(own.soft);
  for (let share = 0.86; share < 1; share += 0.01) {
    const soft = mixed(main, 255, share);
    if (contrastOnWhite(soft) <= lightest) return soft;
  }
  return own.soft;
}

/** A colour with a share of black (0) or white (255) in it. */
function mixed(colour: string, other: 0 | 255, share: number): string {
  const parts = channelsOf(colour).map((value) => Math.round(value + (other - value) * share));
  return `#${parts.map((value) => value.toString(16).padStart(2, '0').toUpperCase()).join('')}`;
}
