/** A square grey picture, row by row. */
export type Picture = { readonly size: number; readonly pixels: Uint8ClampedArray };

/** A square of figures, row by row. */
export type Grid = { readonly size: number; readonly values: Float32Array };

/** The value between four cells; outside of the grid that of its edge. */
export function valueAt({ size, values }: Grid, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const right = x - left;
  const down = y - top;
  const x0 = inside(left, size);
  const x1 = inside(left + 1, size);
  const y0 = inside(top, size) * size;
  const y1 = inside(top + 1, size) * size;
  const upper = (values[y0 + x0] ?? 0) * (1 - right) + (values[y0 + x1] ?? 0) * right;
  const lower = (values[y1 + x0] ?? 0) * (1 - right) + (values[y1 + x1] ?? 0) * right;
  return upper * (1 - down) + lower * down;
}

/** Each cell becomes the mean of the nine around it (the edge counts as going on). */
export function smoothed({ size, values }: Grid): Grid {
  const across = new Float32Array(values.length);
  const both = new Float32Array(values.length);
  for (let y = 0; y < size; y += 1) {
    const row = y * size;
    for (let x = 0; x < size; x += 1) {
      const sum = (values[row + inside(x - 1, size)] ?? 0) + (values[row + inside(x + 1, size)] ?? 0);
      across[row + x] = (sum + (values[row + x] ?? 0)) / 3;
    }
  }
  for (let y = 0; y < size; y += 1) {
    const row = y * size;
    const above = inside(y - 1, size) * size;
    const below = inside(y + 1, size) * size;
    for (let x = 0; x < size; x += 1) {
      both[row + x] = ((across[above + x] ?? 0) + (across[row + x] ?? 0) + (across[below + x] ?? 0)) / 3;
    }
  }
  return { size, values: both };
}

function inside(place: number, size: number): number {
  return place < 0 ? 0 : place >= size ? size - 1 : place;
}
