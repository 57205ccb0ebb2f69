import { chineseCount } from './chineseNumber.ts';

/** A part of a whole, in enterprises; compared exactly, never as rounded percentages. */
export type Share = { readonly part: number; readonly whole: number };

/** Whole percentages of counts that add up to 100, by the largest remainder; the first of equals first. All zero: of nothing. */
export function percentagesOf(counts: readonly number[]): readonly number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const floors = counts.map((count) => Math.floor((count * 100) / total));
  const left = 100 - floors.reduce((sum, floor) => sum + floor, 0);
  const lucky = counts
    .map((count, place) => ({ place, remainder: (count * 100) % total }))
    .toSorted((one, other) => other.remainder - one.remainder || one.place - other.place)
    .slice(0, left);
  return floors.map((floor, place) => floor + (lucky.some((one) => one.place === place) ? 1 : 0));
}

/** Below zero: `one` is the smaller share. Wholes are above zero. */
export function compareShares(one: Share, other: Share): number {
  return one.part * other.whole - other.part * one.whole;
}

/** The rows of the greatest share, in their order; several where they are exactly equal. Rows without a share do not count. */
export function highest<Row>(rows: readonly Row[], shareOf: (row: Row) => Share | null): readonly Row[] {
  return extreme(rows, shareOf, 1);
}

/** The rows of the least share. */
export function lowest<Row>(rows: readonly Row[], shareOf: (row: Row) => Share | null): readonly Row[] {
  return extreme(rows, shareOf, -1);
}

function extreme<Row>(
  rows: readonly Row[],
  shareOf: (row: Row) => Share | null,
  sign: 1 | -1,
): readonly Row[] {
  let best: { readonly share: Share; readonly rows: readonly Row[] } | null = null;
  for (const row of rows) {
    const share = shareOf(row);
    if (share === null) continue;
    const order = best === null ? 1 : sign * compareShares(share, best.share);
    if (order > 0 || best === null) best = { share, rows: [row] };
    else if (order === 0) best = { share, rows: [...best.rows, row] };
  }
  return best?.rows ?? [];
}

/** A share as one says it, in tenths: 近六成, 六成, 六成多, 约六成半, 不到一成, 全部. */
export function shareInWords({ part, whole }: Share): string {
  if (part === 0) return '没有企业';
  if (part === whole) return '全部';
  const tenths = Math.floor((part * 10) / whole);
  /** How far into the next tenth, in whole numbers of `whole`. */
  const rest = part * 10 - tenths * whole;
  if (rest === 0) return `${chineseCount(tenths)}成`;
  if (tenths === 0) return '不到一成';
  if (rest * 10 <= whole * 4) return `${chineseCount(tenths)}成多`;
  if (rest * 10 < whole * 6) return `约${chineseCount(tenths)}成半`;
  return tenths === 9 ? '九成多' : `近${chineseCount(tenths + 1)}成`;
}

/** A share in percent with one decimal at most, for tables: 58.3%. */
export function shareInPercent({ part, whole }: Share): string {
  return whole === 0 ? '—' : `${Math.round((part * 1000) / whole) / 10}%`;
}
