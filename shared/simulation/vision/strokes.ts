import type { Stroke } from './choice.ts';
import { mostPoints, mostStrokes } from './choice.ts';
import { distanceToSegment } from './defects.ts';
import type { Picture } from './picture.ts';

/** The picture with the visitor's lines on it; where one crosses itself it does not get darker. */
export function withStrokes({ size, pixels }: Picture, strokes: readonly Stroke[]): Picture {
  const drawn = new Uint8ClampedArray(pixels);
  for (const stroke of strokes.slice(0, mostStrokes)) {
    const cover = coverOf(stroke, size);
    for (const [at, share] of cover) {
      drawn[at] = (drawn[at] ?? 0) * (1 - (share * stroke.darkness) / 100);
    }
  }
  return { size, pixels: drawn };
}

/** Which pixels a stroke covers, and how much of them. */
function coverOf({ points, width }: Stroke, size: number): ReadonlyMap<number, number> {
  const cover = new Map<number, number>();
  const reach = width / 2 + 1;
  const kept = points.slice(0, mostPoints);
  for (const [place, to] of kept.entries()) {
    const from = kept[Math.max(0, place - 1)] ?? to;
    const [left, right] = rangeOf(from.x, to.x, reach, size);
    const [top, bottom] = rangeOf(from.y, to.y, reach, size);
    for (let y = top; y <= bottom; y += 1) {
      for (let x = left; x <= right; x += 1) {
        const away = distanceToSegment(x, y, [from.x, from.y], [to.x, to.y]);
        const share = Math.min(1, Math.max(0, width / 2 + 0.5 - away));
        const at = y * size + x;
        if (share > (cover.get(at) ?? 0)) cover.set(at, share);
      }
    }
  }
  return cover;
}

function rangeOf(one: number, other: number, reach: number, size: number): readonly [number, number] {
  const first = Math.max(0, Math.floor(Math.min(one, other) - reach));
  return [first, Math.min(size - 1, Math.ceil(Math.max(one, other) + reach))];
}
