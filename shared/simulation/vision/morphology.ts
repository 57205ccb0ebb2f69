import type { Grid } from './picture.ts';

/** A square of 0 and 1, row by row. */
export type Mask = { readonly size: number; readonly cells: Uint8Array };

/** Sets the cells whose value is so. */
export function markedWhere({ size, values }: Grid, isSo: (value: number) => boolean): Mask {
  const cells = new Uint8Array(values.length);
  for (let at = 0; at < cells.length; at += 1) if (isSo(values[at] ?? 0)) cells[at] = 1;
  return { size, cells };
}

/**
 * Erosion by a square of `side` cells: what it covers nowhere in part remains. What lies outside counts as set here and as
 * unset when dilating, so that opening never adds and closing never takes away. Serra (1982), Image Analysis and Mathematical
 * Morphology.
 */
export function eroded(mask: Mask, side: number): Mask {
  return swept(mask, -Math.floor((side - 1) / 2), Math.floor(side / 2), 0);
}

/** Dilation by the same square, mirrored. */
export function dilated(mask: Mask, side: number): Mask {
  return swept(mask, -Math.floor(side / 2), Math.floor((side - 1) / 2), 1);
}

/** 开运算: what is narrower than `side` cells goes. */
export function opened(mask: Mask, side: number): Mask {
  return dilated(eroded(mask, side), side);
}

/** 闭运算: gaps narrower than `side` cells close. */
export function closed(mask: Mask, side: number): Mask {
  return eroded(dilated(mask, side), side);
}

/** A cell becomes `sought` where any cell between the offsets is, first along rows, then along columns. */
function swept({ size, cells }: Mask, from: number, to: number, sought: 0 | 1): Mask {
  const pass = (source: Uint8Array, step: number, across: number) => {
    const result = new Uint8Array(source.length).fill(1 - sought);
    for (let line = 0; line < size; line += 1) {
      for (let place = 0; place < size; place += 1) {
        const first = Math.max(0, place + from);
        const last = Math.min(size - 1, place + to);
        for (let near = first; near <= last; near += 1) {
          if (source[line * across + near * step] === sought) {
            result[line * across + place * step] = sought;
            break;
          }
        }
      }
    }
    return result;
  };
  return { size, cells: pass(pass(cells, 1, size), size, 1) };
}
