import Big from 'big.js';
import type { Level } from '../../look/levels.ts';
import { quotient } from '../../scoring/readRatio.ts';
import { leastGroup } from './threshold.ts';

/**
 * Mean, median and quartiles of points: decimals with at most two places, computed exactly and rounded half up once.
 * A median is told where each half has five enterprises or more, quartiles where each quarter has; null below that.
 */
export type Spread = {
  readonly mean: string;
  readonly lower: string | null;
  readonly median: string | null;
  readonly upper: string | null;
};

/**
 * The spread of amounts in thousandths of a point; null for fewer than five. Quartiles lie ¼, ½ and ¾ of the way from
 * the least to the greatest amount, between two neighbours in proportion.
 */
export function spreadOf(amounts: readonly number[]): Spread | null {
  if (amounts.length < leastGroup) return null;
  const sorted = amounts.toSorted((a, b) => a - b);
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  return {
    mean: decimal(sum, amounts.length * 1000),
    lower: tellsQuarters(amounts) ? quartile(sorted, 1) : null,
    median: amounts.length >= 2 * leastGroup ? quartile(sorted, 2) : null,
    upper: tellsQuarters(amounts) ? quartile(sorted, 3) : null,
  };
}

function tellsQuarters(amounts: readonly number[]): boolean {
  return amounts.length >= 4 * leastGroup;
}

function quartile(sorted: readonly number[], quarter: 1 | 2 | 3): string {
  const quarters = (sorted.length - 1) * quarter;
  const place = Math.trunc(quarters / 4);
  const low = sorted[place] ?? 0;
  const high = sorted[place + 1] ?? low;
  return decimal(low * 4 + (high - low) * (quarters % 4), 4000);
}

/** Whole numbers divided, with at most two decimals. */
function decimal(amount: number, by: number): string {
  return quotient(new Big(amount), new Big(by), 2).toFixed();
}

/** Part of a whole (whole numbers) in percent with at most one decimal, rounded half up; "0" of nothing. */
export function percentOf(part: number, whole: number): string {
  return whole === 0 ? '0' : quotient(new Big(part).times(100), new Big(whole), 1).toFixed();
}

/** Points as a share of their maximum (both decimals) in percent with at most one decimal. */
export function rateOf(points: string, max: string): string {
  return Number(max) === 0 ? '0' : quotient(new Big(points).times(100), new Big(max), 1).toFixed();
}

/** Median and quartiles of levels; the quartiles null below five to a quarter. */
export type LevelSpread = {
  readonly median: Level;
  readonly quarters: readonly [Level, Level] | null;
};

/** The level that half (a quarter, three quarters) of the levels do not exceed; null for fewer than five. */
export function levelSpread(levels: readonly Level[]): LevelSpread | null {
  if (levels.length < leastGroup) return null;
  const sorted = levels.toSorted((a, b) => a - b);
  const at = (quarter: number) => sorted[Math.ceil((sorted.length * quarter) / 4) - 1] ?? 0;
  return { median: at(2), quarters: tellsQuarters(levels) ? [at(1), at(3)] : null };
}
