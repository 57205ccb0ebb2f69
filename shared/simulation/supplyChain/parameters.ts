import { z } from '../../model/zod.ts';

const stage = z.strictObject({
  name: z.string().min(1).max(8),
  /** Ordered at the end of period t, goods are there at the beginning of t + leadTime. */
  leadTime: z.int().min(1).max(10),
  /** 元 for a unit in stock at the end of a period. */
  holding: z.number().min(0).max(10_000),
  /** 元 for a unit that is owed at the end of a period. */
  backlog: z.number().min(0).max(100_000),
});

/**
 * A chain of four stages, the first one at the customer. Demand per period is a first-order autoregression with this mean
 * and deviation; a step of it, in percent, comes after half of the time. `window`: periods that a forecast is the mean
 * of; `service`: percent of periods in which a stage wants to have enough; `batch`: what is ordered is a multiple of it.
 */
export const supplyChainParametersSchema = z.strictObject({
  product: z.string().min(1).max(20),
  /** What is counted: 件, 箱. */
  unit: z.string().min(1).max(4),
  /** What a period is called: 天, 周. */
  period: z.string().min(1).max(4),
  demand: z.strictObject({
    mean: z.number().min(1).max(1_000_000),
    deviation: z.number().min(0).max(1_000_000),
    correlation: z.number().min(-0.9).max(0.9),
    step: z.number().min(-80).max(200),
  }),
  stages: z.tuple([stage, stage, stage, stage]),
  window: z.int().min(1).max(60),
  service: z.number().min(50).max(99.9),
  batch: z.int().min(1).max(100_000),
});

export type SupplyChainParameters = Readonly<z.infer<typeof supplyChainParametersSchema>>;
