import { componentsOf } from './components.ts';
import { markedWhere, type Mask } from './morphology.ts';
import { valueAt, type Grid } from './picture.ts';

/** Where a part was found: middle, and the radius of a disc of the same area (holes filled), in pixels. */
export type Place = { readonly x: number; readonly y: number; readonly radius: number };

/** Finds the part, darker than the background, in a picture in even light. Null where there is none. */
export function findPart(even: Grid): Place | null {
  const { size, values } = even;
  const threshold = otsuThreshold(values);
  const dark = markedWhere({ size, values }, (value) => value < threshold);
  const largest = componentsOf(dark).reduce<readonly number[]>(
    (best, { cells }) => (cells.length > best.length ? cells : best),
    [],
  );
  if (largest.length < 100) return null;
  const cells = new Uint8Array(size * size);
  for (const cell of largest) cells[cell] = 1;
  const filled = withoutHoles({ size, cells });
  let area = 0;
  let x = 0;
  let y = 0;
  for (let at = 0; at < filled.length; at += 1) {
    if (filled[at] === 0) continue;
    area += 1;
    x += at % size;
    y += Math.floor(at / size);
  }
  return { x: x / area, y: y / area, radius: Math.sqrt(area / Math.PI) };
}

/**
 * The threshold that parts values best into dark and light ones: the variance between the two classes is largest. Otsu (1979), A
 * threshold selection method from gray-level histograms, IEEE Transactions on Systems, Man, and Cybernetics 9(1).
 */
export function otsuThreshold(values: Float32Array): number {
  const bins = 128;
  const width = 1.28 / bins;
  const histogram = new Float64Array(bins);
  for (const value of values) {
    const bin = Math.min(bins - 1, Math.max(0, Math.floor(value / width)));
    histogram[bin]! += 1;
  }
  const whole = histogram.reduce((sum, count, bin) => sum + count * bin, 0);
  let below = 0;
  let sumBelow = 0;
  let best = -1;
  let threshold = 0;
  for (let bin = 0; bin < bins - 1; bin += 1) {
    below += histogram[bin] ?? 0;
    sumBelow += (histogram[bin] ?? 0) * bin;
    const above = values.length - below;
    if (below === 0 || above === 0) continue;
    const between = below * above * (sumBelow / below - (whole - sumBelow) / above) ** 2;
    if (between <= best) continue;
    best = between;
    threshold = (bin + 1) * width;
  }
  return threshold;
}

/** What cannot be reached from outside belongs to the part. */
function withoutHoles({ size, cells }: Mask): Uint8Array {
  const filled = new Uint8Array(cells.length).fill(1);
  const reached: number[] = [];
  const reach = (at: number) => {
    if (cells[at] === 1 || filled[at] === 0) return;
    filled[at] = 0;
    reached.push(at);
  };
  for (let place = 0; place < size; place += 1) {
    for (const at of [place, (size - 1) * size + place, place * size, place * size + size - 1]) reach(at);
  }
  // The list grows while it is gone through.
  for (const at of reached) {
    const column = at % size;
    if (column > 0) reach(at - 1);
    if (column < size - 1) reach(at + 1);
    if (at >= size) reach(at - size);
    if (at < size * (size - 1)) reach(at + size);
  }
  return filled;
}

/** Steps of one turn, and the bands (shares of the radius) whose brightness is followed around the part. */
const directions = 240;
const bands = [
  [0.35, 0.6],
  [0.6, 0.85],
  [0.85, 1.1],
] as const;

/** Brightness around the part, one turn after another for each band, without its mean. */
export type Profile = Float32Array;

/** What a part looks like on the way around it; turning the part shifts it. */
export function profileOf(even: Grid, { x, y, radius }: Place): Profile {
  const profile = new Float32Array(directions * bands.length);
  for (const [band, [from, to]] of bands.entries()) {
    let mean = 0;
    for (let direction = 0; direction < directions; direction += 1) {
      const angle = (2 * Math.PI * direction) / directions;
      const cosine = Math.cos(angle) * radius;
      const sine = Math.sin(angle) * radius;
      let sum = 0;
      for (let step = 0; step < 5; step += 1) {
        const share = from + ((to - from) * (step + 0.5)) / 5;
        sum += valueAt(even, x + share * cosine, y + share * sine);
      }
      profile[band * directions + direction] = sum / 5;
      mean += sum / 5 / directions;
    }
    for (let at = band * directions; at < (band + 1) * directions; at += 1) profile[at]! -= mean;
  }
  return profile;
}

/** By how much (radians) a part is turned against another one: where their profiles go together best, between steps by a parabola. */
export function turnBetween(profile: Profile, reference: Profile): number {
  const fit = Float64Array.from({ length: directions }, (_, shift) => likeness(profile, reference, shift));
  let best = 0;
  for (let shift = 1; shift < directions; shift += 1) if ((fit[shift] ?? 0) > (fit[best] ?? 0)) best = shift;
  const before = fit[(best + directions - 1) % directions] ?? 0;
  const after = fit[(best + 1) % directions] ?? 0;
  const bend = before - 2 * (fit[best] ?? 0) + after;
  const between = bend === 0 ? 0 : (before - after) / (2 * bend);
  return (2 * Math.PI * (best + between)) / directions;
}

function likeness(profile: Profile, reference: Profile, shift: number): number {
  let sum = 0;
  for (let band = 0; band < bands.length; band += 1) {
    const start = band * directions;
    for (let direction = 0; direction < directions; direction += 1) {
      const turned = direction + shift < directions ? direction + shift : direction + shift - directions;
      sum += (reference[start + direction] ?? 0) * (profile[start + turned] ?? 0);
    }
  }
  return sum;
}
