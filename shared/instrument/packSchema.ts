import { z } from '../model/zod.ts';
import type { InstrumentPack } from './pack.ts';

const id = z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/, '标识只能由字母、数字和连字符组成，并以字母开头');
const text = z.string().min(1);
const texts = z.array(text).readonly();

/** Points are counted in thousandths everywhere, so a pack may not be finer than that. */
const points = z
  .number()
  .min(0)
  .max(1000)
  .refine((value) => Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-6, '分值最多三位小数');

const level = z.literal([1, 2, 3, 4]);
const percent = z.number().min(0).max(100);
const count = z.number().int().min(0).max(1000);

const option = z.strictObject({
  key: id,
  label: text,
  score: points,
  exclusive: z.boolean().optional(),
  range: z.strictObject({ gt: percent.nullable(), lte: percent }).optional(),
});

const question = z.strictObject({
  id,
  dimension: id,
  group: id,
  name: text,
  kind: z.enum(['multiple', 'single']),
  max: points,
  prompt: text,
  options: z.array(option).min(1).max(40),
  inputs: z
    .array(z.strictObject({ key: id, label: text, unit: text }))
    .min(1)
    .optional(),
  formula: text.optional(),
  note: text.optional(),
  evidence: texts,
});

const scene = z.strictObject({
  id,
  stage: id,
  name: text,
  constraint: z.boolean(),
  levels: z.array(z.strictObject({ level, criterion: text, evidence: texts })),
});

/** The shape of an instrument pack; what its parts say of each other is checked by `./rules`. Unknown keys are refused. */
export const packSchema: z.ZodType<InstrumentPack> = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, '指标包标识只能由小写字母、数字和连字符组成'),
  version: text,
  title: text,
  source: text,
  wording: z.string(),
  dimensions: z.array(z.strictObject({ id, name: text, max: points })).min(1),
  groups: z.array(z.strictObject({ id, dimension: id, name: text, max: points })).min(1),
  questions: z.array(question).min(1).max(200),
  stages: z.array(z.strictObject({ id, name: text })).min(1),
  scenes: z.array(scene).min(1).max(200),
  levels: z.array(
    z.strictObject({ level, name: text, minScore: points, minScenes: count, minConstraintScenes: count }),
  ),
  rule: z.string(),
});
