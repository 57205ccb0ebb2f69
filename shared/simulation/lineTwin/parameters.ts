import type { Fault } from '../../model/schemaFault.ts';
import { z } from '../../model/zod.ts';
import { ratesOf } from './factoryPhysics.ts';
import { mostMachines } from './line.ts';

export const mostBuffer = 40;

const station = z.strictObject({
  name: z.string().min(1).max(8),
  /** Minutes of one part on one machine, and how they vary: 0 always the same, 1 as exponential times do. */
  minutes: z.number().min(0.05).max(600),
  variation: z.number().min(0).max(1.5),
  /** Machines that do the same. */
  machines: z.int().min(1).max(mostMachines),
  /** Places for parts that wait before it. */
  buffer: z.int().min(0).max(mostBuffer),
  /** Minutes of work between breakdowns and minutes of a repair, in the mean; null: it does not break down. */
  failure: z
    .strictObject({ between: z.number().min(1).max(100_000), repair: z.number().min(0.1).max(1000) })
    .nullable(),
});

/** A serial line as it is today. Orders come so many a shift; their distance varies by `variation`. */
export const lineTwinParametersSchema = z.strictObject({
  product: z.string().min(1).max(20),
  /** What is counted: 件, 套. */
  unit: z.string().min(1).max(4),
  shiftMinutes: z.int().min(60).max(1440),
  orders: z.strictObject({
    perShift: z.number().min(1).max(20_000),
    variation: z.number().min(0).max(1.5),
  }),
  stations: z.array(station).min(3).max(8),
});

export type LineTwinParameters = Readonly<z.infer<typeof lineTwinParametersSchema>>;

/** What the schema cannot say: names that differ, orders that fit the line, breakdowns rarer than parts. */
export function lineTwinFault({ stations, orders, shiftMinutes }: LineTwinParameters): Fault | null {
  const names = stations.map(({ name }) => name);
  const again = names.findIndex((name, at) => names.indexOf(name) !== at);
  if (again >= 0) return { path: `stations[${again}].name`, text: `工位“${names[again]}”重复列出` };
  for (const [at, { name, minutes, failure }] of stations.entries()) {
    if (failure !== null && failure.between < 5 * minutes) {
      return { path: `stations[${at}].failure.between`, text: `工位“${name}”平均做不到五件就坏一次` };
    }
  }
  const capacity = ratesOf(stations).bottleneckRate * shiftMinutes;
  if (orders.perShift < capacity / 2 || orders.perShift > capacity * 2) {
    return { path: 'orders.perShift', text: '每班订单要在全线能力的一半到两倍之间' };
  }
  return null;
}
