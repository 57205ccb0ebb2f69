import { colours } from '../../look/tokens.ts';
import type { Series } from '../model.ts';
import { brandColoursOf } from '../template/brandColours.ts';

/**
 * Series in the office's colours. A model speaks in the app's own: what is drawn in its brand colour or in a tint of it
 * is drawn in the office's; level colours and all others stay as they are.
 */
export function brandedSeries(series: readonly Series[], brand: string): readonly Series[] {
  const theirs = brandColoursOf(brand);
  const own = brandColoursOf(colours.brand);
  const roles = Object.keys(own) as readonly (keyof typeof own)[];
  const known: ReadonlyMap<string, string> = new Map(roles.map((role) => [own[role], theirs[role]]));
  const inBrand = (colour: string) => known.get(colour.toUpperCase()) ?? colour;
  return series.map((each) => ({
    ...each,
    colour: inBrand(each.colour),
    ...(each.colours === undefined ? {} : { colours: each.colours.map(inBrand) }),
  }));
}
