import type { Points } from './assessment.ts';

/**
 * Points are added up as whole thousandths: a pack has at most three decimals (parsePack holds that), so every sum is
 * exact. Binary fractions would print 0.7000000000000001 and move boundaries.
 */
export function thousandths(points: number): number {
  return Math.round(points * 1000);
}

/** Whole thousandths as a decimal string without trailing zeros: 48625 → "48.625", 8000 → "8". */
export function formatPoints(amount: number): Points {
  const whole = Math.trunc(amount / 1000);
  const rest = Math.abs(amount % 1000);
  if (rest === 0) return String(whole);
  const sign = amount < 0 && whole === 0 ? '-' : '';
  return `${sign}${whole}.${String(rest).padStart(3, '0').replace(/0+$/, '')}`;
}

/** The inverse of `formatPoints`, for texts that it wrote. */
export function parsePoints(points: Points): number {
  return Math.round(Number(points) * 1000);
}
