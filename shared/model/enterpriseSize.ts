import type { EnterpriseSize, SizeBand } from '../policy/policyPack.ts';

/**
 * Size class by the policy pack's bands (工信部联企业〔2011〕300号, industry): the first band whose two lower limits are
 * both reached, so an enterprise that misses one falls to the next. `revenueWan` in 万元 a year; null while one is unknown.
 */
export function enterpriseSize(
  bands: readonly SizeBand[],
  headcount: number | null,
  revenueWan: number | null,
): EnterpriseSize | null {
  if (headcount === null || revenueWan === null) return null;
  const band = bands.find((row) => headcount >= row.minHeadcount && revenueWan >= row.minRevenueWan);
  return band?.size ?? null;
}
