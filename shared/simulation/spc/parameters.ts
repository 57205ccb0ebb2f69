import type { Fault } from '../../model/schemaFault.ts';
import { z } from '../../model/zod.ts';

const price = z.number().min(0).max(100_000);

/**
 * A line, one dimension of its parts, and one shift on it. Lengths in `unit`. The process in control is normal with `mean` and
 * `deviation`. Every `interval` minutes one subgroup is measured, the last pieces of the `pieces` made in it. Phase 1:
 * so many subgroups in control beforehand, that the limits come from. `shiftLength`: subgroups of the shift. `rework`: on which side of the tolerance a piece
 * can be reworked (bores: too small; shafts: too large); on the other one it is scrap.
 */
export const spcParametersSchema = z.strictObject({
  product: z.string().min(1).max(20),
  /** What is measured: 内径, 净含量. */
  dimension: z.string().min(1).max(8),
  unit: z.string().min(1).max(4),
  /** Decimals that its values are shown with. */
  digits: z.int().min(0).max(5),
  tolerance: z.strictObject({
    lower: z.number().min(-100_000).max(100_000),
    upper: z.number().min(-100_000).max(100_000),
  }),
  mean: z.number().min(-100_000).max(100_000),
  deviation: z.number().min(0.000_001).max(10_000),
  interval: z.number().min(1).max(240),
  pieces: z.int().min(10).max(500),
  /** Pieces of a subgroup, 2 … 10. */
  size: z.int().min(2).max(10),
  phaseOne: z.int().min(20).max(60),
  shiftLength: z.int().min(20).max(80),
  /** What goes wrong in the shift, unless the visitor changes it: see the choice. */
  disturbance: z.strictObject({
    shift: z.number().min(-4).max(4),
    drift: z.number().min(-0.3).max(0.3),
    spread: z.number().min(0.5).max(3),
    beginsAt: z.int().min(0).max(79),
  }),
  rework: z.literal(['below', 'above', 'both', 'none']),
  /** Pieces that are drawn at the end of the shift; with more than `accept` bad ones the whole shift is sorted. */
  sample: z.strictObject({ pieces: z.int().min(1).max(500), accept: z.int().min(0).max(20) }),
  /** 元 for a piece reworked, scrapped, sorted, delivered bad; for a stop of the line to look for the cause. */
  money: z.strictObject({ rework: price, scrap: price, sorting: price, escape: price, stop: price }),
});

export type SpcParameters = Readonly<z.infer<typeof spcParametersSchema>>;

/** What contradicts itself in parameters that fit the schema; null: nothing. */
export function spcFault({
  tolerance,
  mean,
  pieces,
  size,
  shiftLength,
  disturbance,
  sample,
}: SpcParameters): Fault | null {
  if (tolerance.lower >= tolerance.upper) return { path: 'tolerance', text: '公差下限应小于上限' };
  if (mean <= tolerance.lower || mean >= tolerance.upper)
    return { path: 'mean', text: '受控时的均值应在公差之内' };
  if (size > pieces) return { path: 'size', text: '子组的件数多于一个间隔内的产量' };
  if (disturbance.beginsAt >= shiftLength) {
    return { path: 'disturbance.beginsAt', text: `异常开始的子组应在本班的 ${shiftLength} 个子组之内` };
  }
  if (sample.pieces > pieces * shiftLength) return { path: 'sample.pieces', text: '抽检件数多于本班产量' };
  return null;
}
