import type { DefectKind } from './defects.ts';
import type { VisionParameters } from './parameters.ts';

/** A line that the visitor drew on the picture, in its pixels. `darkness` −100 … 100: percent darker, or lighter. */
export type Stroke = {
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly width: number;
  readonly darkness: number;
};

/** What the visitor changes. */
export type VisionChoice = {
  /** Which part lies under the camera: 0, 1, 2 … */
  readonly part: number;
  /** A defect that is put on it without drawing. */
  readonly defect: DefectKind | 'none';
  readonly strokes: readonly Stroke[];
  /** Percent of the usual light, and how many percent it falls off from one side to the other. */
  readonly brightness: number;
  readonly gradient: number;
  /** 元, as in `VisionParameters`. */
  readonly missPrice: number;
  readonly falseAlarmPrice: number;
};

export const brightnessRange = { min: 50, max: 110 } as const;
export const gradientRange = { min: 0, max: 40 } as const;
/** Beyond these an interaction would take too long. */
export const mostStrokes = 40;
export const mostPoints = 400;

/** A good part in usual light, at the shop's own prices. */
export function initialVisionChoice({ prices, picture }: VisionParameters): VisionChoice {
  return {
    part: 0,
    defect: 'none',
    strokes: [],
    brightness: 100,
    gradient: picture.gradient,
    missPrice: prices.miss,
    falseAlarmPrice: prices.falseAlarm,
  };
}
