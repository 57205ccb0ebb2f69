import { isGroup, leastGroup } from './threshold.ts';

/** Neighbouring classes printed as one: places `from` to `to` (both included) in the classes' order. */
export type ClassRange = { readonly from: number; readonly to: number; readonly count: number };

/**
 * Merges neighbouring classes until each has none or at least five enterprises, keeping as many classes apart as can
 * be; a cut after place `keep` is kept before all others where it can be. Null: fewer than five in all.
 */
export function mergeClasses(counts: readonly number[], keep?: number): readonly ClassRange[] | null {
  let best: readonly ClassRange[] | null = null;
  for (let cuts = 0; cuts < 2 ** Math.max(0, counts.length - 1); cuts += 1) {
    const ranges = rangesOf(counts, cuts);
    if (!ranges.every(({ count }) => isGroup(count))) continue;
    if (best === null || worth(ranges, keep) > worth(best, keep)) best = ranges;
  }
  return best;
}

function rangesOf(counts: readonly number[], cuts: number): readonly ClassRange[] {
  const ranges: ClassRange[] = [];
  for (const [place, count] of counts.entries()) {
    const last = ranges.at(-1);
    const cut = place === 0 || (cuts & (1 << (place - 1))) !== 0;
    if (cut || last === undefined) ranges.push({ from: place, to: place, count });
    else ranges[ranges.length - 1] = { ...last, to: place, count: last.count + count };
  }
  return ranges;
}

function worth(ranges: readonly ClassRange[], keep: number | undefined): number {
  const kept = keep !== undefined && ranges.some(({ to }) => to === keep) ? 1 : 0;
  const filled = ranges.filter(({ count }) => count > 0).length;
  return kept * 10_000 + filled * 100 + ranges.length;
}

/** A number of enterprises as it may be printed; `atLeast`: all but a few of the whole. */
export type Count =
  | { readonly kind: 'exact'; readonly value: number }
  | { readonly kind: 'few' }
  | { readonly kind: 'atLeast'; readonly value: number }
  | { readonly kind: 'withheld' };

/**
 * How many enterprises are in the classes `from` to `to`, as far as the printed ranges may tell it. Of a range that
 * is cut, less than five or all but less than five is told only from ten on: in a smaller one that would leave too
 * few possible numbers.
 */
export function countIn(
  counts: readonly number[],
  ranges: readonly ClassRange[] | null,
  from: number,
  to: number,
): Count {
  const sum = (first: number, last: number) =>
    counts.slice(first, last + 1).reduce((total, count) => total + count, 0);
  const touched = (ranges ?? []).filter((range) => range.to >= from && range.from <= to);
  const cut = touched.filter((range) => range.from < from || range.to > to);
  if (touched.length > 0 && cut.length === 0) return { kind: 'exact', value: sum(from, to) };
  const whole = cut.reduce((total, { count }) => total + count, 0);
  const inside = cut.reduce(
    (total, range) => total + sum(Math.max(range.from, from), Math.min(range.to, to)),
    0,
  );
  const known = sum(from, to) - inside;
  if (whole < 2 * leastGroup) return { kind: 'withheld' };
  if (whole - inside < leastGroup) return { kind: 'atLeast', value: known + whole - leastGroup + 1 };
  return inside < leastGroup && known === 0 ? { kind: 'few' } : { kind: 'withheld' };
}

/** `count` of `whole` enterprises, as it may be printed. */
export function countOf(count: number, whole: number): Count {
  const counts = [count, whole - count];
  return countIn(counts, mergeClasses(counts), 0, 0);
}
