import { pick, type Random } from '#tests/torture/random.ts';
import type { Point } from './finger.ts';
import type { Sight, Target } from './targets.ts';

/** How often each kind is touched, where it is in sight. */
const shares: Readonly<Record<Target['kind'], number>> = { button: 6, chart: 4, slider: 2, field: 1 };

/** Where a visitor touches next; null: nothing in sight can be touched. Never the operator's corner. Pure. */
export function nextTouch(random: Random, { targets, corner }: Sight): Point | null {
  const kinds = [...new Set(targets.map(({ kind }) => kind))];
  if (kinds.length === 0) return null;
  const drawn = kinds.flatMap((kind) => Array.from({ length: shares[kind] }, () => kind));
  const chosen = pick(random, drawn);
  const target = pick(
    random,
    targets.filter(({ kind }) => kind === chosen),
  );
  const point = pointIn(random, target);
  return corner !== null && isWithin(point, corner) ? null : point;
}

/** The middle of what a finger aims at. */
export function middleOf({ left, top, width, height }: Omit<Target, 'kind' | 'label'>): Point {
  return { x: left + width / 2, y: top + height / 2 };
}

/** Somewhere in the inner part: a chart answers differently everywhere. */
function pointIn(random: Random, { left, top, width, height }: Target): Point {
  return { x: left + width * (0.1 + 0.8 * random()), y: top + height * (0.1 + 0.8 * random()) };
}

function isWithin({ x, y }: Point, { left, top, width, height }: Omit<Target, 'kind' | 'label'>): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}
