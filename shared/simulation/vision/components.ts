import type { Mask } from './morphology.ts';

/** Cells that hang together, over edges or corners: where they are, row × size + column. */
export type Component = { readonly cells: readonly number[] };

/** 连通域: the components of a mask, in the order of their first cells. */
export function componentsOf({ size, cells }: Mask): readonly Component[] {
  const isSeen = new Uint8Array(cells.length);
  const found: Component[] = [];
  for (let start = 0; start < cells.length; start += 1) {
    if (cells[start] !== 1 || isSeen[start] === 1) continue;
    isSeen[start] = 1;
    const own = [start];
    // The list grows while it is gone through.
    for (const cell of own) {
      const row = Math.floor(cell / size);
      const column = cell % size;
      const right = Math.min(size - 1, column + 1);
      const bottom = Math.min(size - 1, row + 1);
      for (let y = Math.max(0, row - 1); y <= bottom; y += 1) {
        for (let x = Math.max(0, column - 1); x <= right; x += 1) {
          const near = y * size + x;
          if (cells[near] !== 1 || isSeen[near] === 1) continue;
          isSeen[near] = 1;
          own.push(near);
        }
      }
    }
    found.push({ cells: own });
  }
  return found;
}

/** Middle, area in cells, and how much longer than wide (1: as long as wide), by its second moments. */
export type Shape = {
  readonly x: number;
  readonly y: number;
  readonly area: number;
  readonly elongation: number;
};

export function shapeOf({ cells }: Component, size: number): Shape {
  const area = cells.length;
  let x = 0;
  let y = 0;
  for (const cell of cells) {
    x += (cell % size) / area;
    y += Math.floor(cell / size) / area;
  }
  // A cell is no point: a twelfth is the second moment of a square of one.
  let xx = 1 / 12;
  let yy = 1 / 12;
  let xy = 0;
  for (const cell of cells) {
    const right = (cell % size) - x;
    const down = Math.floor(cell / size) - y;
    xx += (right * right) / area;
    yy += (down * down) / area;
    xy += (right * down) / area;
  }
  const half = Math.sqrt(((xx - yy) / 2) ** 2 + xy ** 2);
  const middle = (xx + yy) / 2;
  return { x, y, area, elongation: Math.sqrt((middle + half) / (middle - half)) };
}
