import { z } from './zod.ts';

/**
 * What an enterprise scores of its service provider. 服务能力 and 实施成效 are named by the city's plan (第二章（一）4); the
 * other three are the parts of 核心环节 there that a provider answers for.
 */
export const satisfactionDimensions = ['ability', 'results', 'progress', 'cost', 'contract'] as const;
export type SatisfactionDimension = (typeof satisfactionDimensions)[number];

export const satisfactionDimensionNames: Readonly<Record<SatisfactionDimension, string>> = {
  ability: '服务能力',
  results: '实施成效',
  progress: '改造进度',
  cost: '成本控制',
  contract: '合同履约',
};

/** From 1 (很不满意) to 5 (很满意). */
export const satisfactionScores = [1, 2, 3, 4, 5] as const;
export type SatisfactionScore = (typeof satisfactionScores)[number];

export const satisfactionScoreNames: Readonly<Record<SatisfactionScore, string>> = {
  1: '很不满意',
  2: '不满意',
  3: '一般',
  4: '满意',
  5: '很满意',
};

/** What a person enters; `date` is YYYY-MM-DD. */
export const satisfactionFieldsSchema = z.object({
  provider: z.string(),
  date: z.iso.date(),
  scores: z.record(z.enum(satisfactionDimensions), z.literal(satisfactionScores)),
  remark: z.string(),
});
export type SatisfactionFields = Readonly<z.infer<typeof satisfactionFieldsSchema>>;

export const satisfactionSchema = satisfactionFieldsSchema.extend({
  id: z.string().min(1).max(200),
  enterpriseId: z.string().min(1).max(200),
  recordedBy: z.string(),
  sample: z.boolean(),
  createdAt: z.number(),
  updatedAt: z.number(),
});

/** 满意度: how one enterprise scored one provider once. */
export type Satisfaction = Readonly<z.infer<typeof satisfactionSchema>>;
