import { componentsOf, shapeOf, type Component } from './components.ts';
import type { Place } from './findPart.ts';
import { cellInPixels, frameOf, frameSize, inPicture, locate } from './frame.ts';
import { closed, markedWhere, opened } from './morphology.ts';
import type { Grid, Picture } from './picture.ts';
import type { Reference } from './reference.ts';

/** Something on a part that good ones do not have. Places and lengths in pixels of the picture. */
export type Spot = {
  readonly x: number;
  readonly y: number;
  readonly area: number;
  readonly elongation: number;
  /** Mean of how many deviations it is from what good parts show there; negative: darker. */
  readonly contrast: number;
  /** How sure it is something: contrast × √cells, as the mean of so many cells would be. */
  readonly strength: number;
  /** Its cells in the frame. */
  readonly cells: readonly number[];
};

export type Inspection = {
  /** Null where no part was found; that counts as defective. */
  readonly place: Place | null;
  readonly turn: number;
  /** How many deviations each cell of the frame is from the reference; 0 outside of the part. */
  readonly residual: Grid;
  /** The strongest first. */
  readonly spots: readonly Spot[];
  /** Strength of the strongest spot; 0 where there is none. */
  readonly score: number;
};

/** From so many deviations on a cell is strange. */
const strange = 2.8;

/** No part, no doubt. */
const scoreWithoutPart = 1000;

/** Inspects a picture: even light, part found and turned, held against the reference, strange cells gathered to spots. Some 5 ms. Pure. */
export function inspect(picture: Picture, reference: Reference): Inspection {
  const size = frameSize;
  const values = new Float32Array(size * size);
  const residual = { size, values };
  const found = locate(picture, reference.profile);
  if (found === null) return { place: null, turn: 0, residual, spots: [], score: scoreWithoutPart };
  const { mean, deviation, region } = reference;
  const frame = frameOf(found).values;
  for (let at = 0; at < frame.length; at += 1) {
    const difference = (frame[at] ?? 0) - (mean.values[at] ?? 0);
    if (region.cells[at] === 1) values[at] = difference / (deviation.values[at] ?? 1);
  }
  const marked = markedWhere(residual, (value) => Math.abs(value) > strange);
  const cell = cellInPixels(found.place);
  const spots = componentsOf(opened(closed(marked, 3), 2))
    .map((component): Spot => {
      const { x, y, area, elongation } = shapeOf(component, size);
      const strength = strengthOf(component, values);
      return {
        ...inPicture(found, x, y),
        area: area * cell * cell,
        elongation,
        contrast: component.cells.reduce((sum, at) => sum + (values[at] ?? 0), 0) / area,
        strength,
        cells: component.cells,
      };
    })
    .sort((one, other) => other.strength - one.strength);
  return { place: found.place, turn: found.turn, residual, spots, score: spots[0]?.strength ?? 0 };
}

function strengthOf({ cells }: Component, values: Float32Array): number {
  return cells.reduce((sum, at) => sum + Math.abs(values[at] ?? 0), 0) / Math.sqrt(cells.length);
}
