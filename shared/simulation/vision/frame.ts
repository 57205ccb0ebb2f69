import { evenLight } from './evenLight.ts';
import { findPart, profileOf, turnBetween, type Place, type Profile } from './findPart.ts';
import { smoothed, valueAt, type Grid, type Picture } from './picture.ts';

/** Cells of a side of a frame, and how many radii of the part it reaches from the middle. */
export const frameSize = 96;
export const frameReach = 1.3;

/** A part as it was found: its place and turn (radians) in the picture. */
export type Found = {
  readonly place: Place;
  readonly turn: number;
  readonly even: Grid;
  readonly profile: Profile;
};

/** Finds a part and its turn against `reference` (a first part has none: it lies as it lies). Null where there is none. */
export function locate(picture: Picture, reference: Profile | null): Found | null {
  const even = evenLight(picture);
  const place = findPart(even);
  if (place === null) return null;
  const profile = profileOf(even, place);
  return { place, turn: reference === null ? 0 : turnBetween(profile, reference), even, profile };
}

/** The part as a frame shows it: always in the middle, as large and turned as the reference, a little smooth. */
export function frameOf({ even, place, turn }: Found): Grid {
  const values = new Float32Array(frameSize * frameSize);
  const cell = cellInPixels(place);
  const cosine = cell * Math.cos(turn);
  const sine = cell * Math.sin(turn);
  const middle = (frameSize - 1) / 2;
  for (let row = 0; row < frameSize; row += 1) {
    for (let column = 0; column < frameSize; column += 1) {
      const x = place.x + (column - middle) * cosine - (row - middle) * sine;
      const y = place.y + (column - middle) * sine + (row - middle) * cosine;
      values[row * frameSize + column] = valueAt(even, x, y);
    }
  }
  return smoothed({ size: frameSize, values });
}

/** Where a cell of the frame lies in the picture, in pixels. */
export function inPicture(
  { place, turn }: Pick<Found, 'place' | 'turn'>,
  column: number,
  row: number,
): { readonly x: number; readonly y: number } {
  const cell = cellInPixels(place);
  const [right, down] = [(column - (frameSize - 1) / 2) * cell, (row - (frameSize - 1) / 2) * cell];
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
  return { x: place.x + right * cosine - down * sine, y: place.y + right * sine + down * cosine };
}

/** How many pixels of the picture a cell of the frame is wide. */
export function cellInPixels({ radius }: Place): number {
  return (2 * frameReach * radius) / (frameSize - 1);
}
