import type { Grid, Picture } from './picture.ts';

/** How many pixels at each edge show the background only. */
const frame = 5;

/**
 * Takes the light out of a picture: a plane is laid through the frame of the picture, where there is background only, and every
 * pixel is held against it. The background becomes 1 wherever it is, whatever the brightness and its slope. What lies on the
 * frame does not count: after a first plane, pixels that are far from it are left out.
 */
export function evenLight({ size, pixels }: Picture): Grid {
  let plane = fitPlane(size, pixels, () => true);
  for (let again = 0; again < 2; again += 1) {
    const before = plane;
    plane =
      fitPlane(size, pixels, (value, x, y) => Math.abs(value / lightAt(before, x, y) - 1) < 0.12) ?? before;
  }
  const values = new Float32Array(size * size);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      values[y * size + x] = (pixels[y * size + x] ?? 0) / Math.max(1, lightAt(plane, x, y));
    }
  }
  return { size, values };
}

type Plane = {
  readonly base: number;
  readonly right: number;
  readonly down: number;
  readonly middle: number;
};

function lightAt(plane: Plane | null, x: number, y: number): number {
  return plane === null ? 1 : plane.base + plane.right * (x - plane.middle) + plane.down * (y - plane.middle);
}

/** Least squares over the frame's pixels that are taken; null where there are hardly any. */
function fitPlane(
  size: number,
  pixels: Uint8ClampedArray,
  isTaken: (value: number, x: number, y: number) => boolean,
): Plane | null {
  const middle = (size - 1) / 2;
  // Sums for the normal equations of value = base + right·u + down·v.
  let count = 0;
  let u1 = 0;
  let v1 = 0;
  let uu = 0;
  let vv = 0;
  let uv = 0;
  let z1 = 0;
  let uz = 0;
  let vz = 0;
  for (let y = 0; y < size; y += 1) {
    const isRow = y < frame || y >= size - frame;
    for (let x = 0; x < size; x += 1) {
      if (!isRow && x === frame) x = size - frame;
      const value = pixels[y * size + x] ?? 0;
      if (!isTaken(value, x, y)) continue;
      const u = x - middle;
      const v = y - middle;
      count += 1;
      u1 += u;
      v1 += v;
      uu += u * u;
      vv += v * v;
      uv += u * v;
      z1 += value;
      uz += u * value;
      vz += v * value;
    }
  }
  if (count < 4 * size) return null;
  const [suu, svv, suv] = [uu - (u1 * u1) / count, vv - (v1 * v1) / count, uv - (u1 * v1) / count];
  const [suz, svz] = [uz - (u1 * z1) / count, vz - (v1 * z1) / count];
  const determinant = suu * svv - suv * suv;
  const right = (suz * svv - svz * suv) / determinant;
  const down = (svz * suu - suz * suv) / determinant;
  return { base: (z1 - right * u1 - down * v1) / count, right, down, middle };
}
