import { frameOf, frameSize, locate, type Found } from './frame.ts';
import type { Profile } from './findPart.ts';
import { dilated, markedWhere, type Mask } from './morphology.ts';
import { smoothed, type Grid, type Picture } from './picture.ts';

/** What good parts look like, learnt from pictures of good ones alone. */
export type Reference = {
  readonly profile: Profile;
  /** Mean and deviation of each cell of the frame, background 1. */
  readonly mean: Grid;
  readonly deviation: Grid;
  /** Where the part is: what lies outside is not inspected. */
  readonly region: Mask;
};

/** Learns by adding one good part after another. */
export type Learning = {
  profile: Profile | null;
  count: number;
  readonly sum: Float64Array;
  readonly squares: Float64Array;
};

export function beginLearning(): Learning {
  const cells = frameSize * frameSize;
  return { profile: null, count: 0, sum: new Float64Array(cells), squares: new Float64Array(cells) };
}

/** Adds a good part, in place. The first one sets how all others are turned. */
export function learn(learning: Learning, picture: Picture): void {
  const found = locate(picture, learning.profile);
  if (found === null) return;
  learning.profile ??= found.profile;
  addFrame(learning, found);
}

function addFrame(learning: Learning, found: Found): void {
  learning.count += 1;
  const { values } = frameOf(found);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    learning.sum[at]! += value;
    learning.squares[at]! += value * value;
  }
}

/** Less than this a cell's deviation never counts for: so few parts cannot show it. */
const leastDeviation = 0.006;

/** What was learnt. Throws where no part was found: the parameters were not checked. */
export function referenceOf({ profile, count, sum, squares }: Learning): Reference {
  if (profile === null || count < 2)
    throw new Error('Nothing was learnt: no part was found in the pictures.');
  const size = frameSize;
  const mean = Float32Array.from(sum, (whole) => whole / count);
  const variance = Float32Array.from(squares, (square, at) =>
    Math.max(0, (square - (sum[at] ?? 0) ** 2 / count) / (count - 1)),
  );
  // Neighbours vary alike: together they say more than one cell of a few dozen parts.
  const calm = smoothed({ size, values: variance });
  const deviation = calm.values.map((value) => Math.sqrt(value + leastDeviation ** 2));
  const dark = markedWhere({ size, values: mean }, (value) => value < 0.85);
  return {
    profile,
    mean: { size, values: mean },
    deviation: { size, values: deviation },
    region: dilated(dark, 3),
  };
}
