import { z } from 'zod';

/** Pilot batch of the city's plan (第一批 … 第三批); null = not assigned yet. */
export const batchSchema = z.literal([1, 2, 3]).nullable();
export type Batch = z.infer<typeof batchSchema>;

export const contactSchema = z.object({ name: z.string(), phone: z.string() });

/**
 * 企业档案: what a person enters about an enterprise. `headcount` in persons, `revenueWan` in 万元 a year; null = not known.
 * `industry` and `county` are checked against the policy pack, not here.
 */
export const enterpriseFieldsSchema = z.object({
  uscc: z.string(),
  name: z.string(),
  industry: z.string(),
  county: z.string(),
  headcount: z.number().int().nonnegative().nullable(),
  revenueWan: z.number().nonnegative().nullable(),
  aboveScale: z.boolean(),
  batch: batchSchema,
  honours: z.array(z.string()),
  contact: contactSchema,
});
export type EnterpriseFields = Readonly<z.infer<typeof enterpriseFieldsSchema>>;

/** One stored enterprise. `id` never changes; `sample` marks 示例 rows; times are milliseconds since 1970. */
export type Enterprise = EnterpriseFields & {
  readonly id: string;
  readonly sample: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
};
