import { randomNormal } from 'd3-random';
import type { Random } from '../seededRandom.ts';
import type { SpcChoice } from './choice.ts';
import type { SpcParameters } from './parameters.ts';

/** Draws the chance of so many pieces, standard normal; the same for every way to inspect them. */
export function drawChances(count: number, random: Random): Float64Array {
  const normal = randomNormal.source(random)(0, 1);
  return Float64Array.from({ length: count }, () => normal());
}

/** What is wrong in a subgroup of the shift: by how much the mean is off and by what factor it spreads. */
export type Disturbance = { readonly offset: number; readonly spread: number };

const undisturbed: Disturbance = { offset: 0, spread: 1 };

/** The disturbance in subgroup `at`, in units of length: from `beginsAt` on a jump, a drift that grows, a wider spread. */
export function disturbanceAt({ deviation }: SpcParameters, choice: SpcChoice, at: number): Disturbance {
  if (at < choice.beginsAt) return undisturbed;
  const { shift, drift, spread, beginsAt } = choice;
  return { offset: deviation * (shift + drift * (at - beginsAt)), spread };
}

/** Whether the choice disturbs anything at all. */
export function isDisturbed({ shift, drift, spread }: SpcChoice): boolean {
  return shift !== 0 || drift !== 0 || spread !== 1;
}
