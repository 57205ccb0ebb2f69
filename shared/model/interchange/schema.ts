import { batchSchema, contactSchema } from '../enterprise.ts';
import { sessionKindSchema } from '../session.ts';
import { z } from '../zod.ts';

/** The edition of the format that this program writes and reads. */
export const interchangeFormat = 'transformation-desk/1';

const texts = z.array(z.string());

const enterprise = z.strictObject({
  uscc: z.string().describe('统一社会信用代码（GB 32100—2015，18 位）'),
  name: z.string(),
  industry: z.string().describe('政策包中细分行业的 id'),
  county: z.string().describe('政策包中的县（市、区）名称'),
  headcount: z.number().int().nonnegative().nullable().default(null).describe('从业人数（人），null 为未知'),
  revenueWan: z.number().nonnegative().nullable().default(null).describe('年营业收入（万元），null 为未知'),
  aboveScale: z.boolean().default(false).describe('是否规模以上工业企业'),
  batch: batchSchema.default(null).describe('试点批次，null 为未分批'),
  honours: texts.default([]),
  contact: z.strictObject(contactSchema.shape).default({ name: '', phone: '' }),
});

const answer = z.union(
  [
    texts.describe('多选题：选项 key 的列表，空列表为未答'),
    z.string().describe('单选题：一个选项 key'),
    z.strictObject({ inputs: z.record(z.string(), z.number()) }).describe('由数字推算选项'),
  ],
  '答案应为选项 key 的列表、一个选项 key 或 {"inputs": {…}}',
);

const sceneLevel = z.literal([0, 1, 2, 3, 4]).describe('场景等级，0 为未达一级');

const session = z.strictObject({
  id: z.guid().optional().describe('诊断的 UUID，缺省时由导入方生成'),
  enterprise: z.string().describe('本文件中某企业的统一社会信用代码'),
  kind: sessionKindSchema,
  date: z.iso.date().describe('诊断日期，年-月-日'),
  pack: z.string().describe('评测指标包的 id'),
  packVersion: z.string().optional(),
  packHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .describe('指标包规范化 JSON 的 SHA-256'),
  answers: z.record(z.string(), answer).default({}).describe('按题目 id；未列出的题目为未答'),
  scenes: z.record(z.string(), sceneLevel).default({}).describe('按场景 id；未列出的场景为未评'),
  answerNotes: z.record(z.string(), z.string()).optional().describe('按题目 id 的备注'),
  sceneNotes: z.record(z.string(), z.string()).optional().describe('按场景 id 的备注'),
  drafts: z
    .record(z.string(), z.record(z.string(), z.string()))
    .optional()
    .describe('按题目 id、输入项 key 的原始键入文字（尚不成数，或写法与数值不同）'),
  target: z.literal([1, 2, 3, 4]).nullable().default(null).describe('目标等级，null 为未定'),
  painPoints: texts.default([]),
  notes: z.string().default(''),
  participants: texts.default([]),
  consultant: z.string().default(''),
});

/** The interchange file. Unknown keys are refused with their path, except keys that begin with "x-". */
export const interchangeSchema = z.strictObject({
  format: z.literal(interchangeFormat),
  enterprises: z.array(enterprise),
  sessions: z.array(session),
});

export type InterchangeFile = z.infer<typeof interchangeSchema>;
export type FileSession = InterchangeFile['sessions'][number];
export type FileAnswer = FileSession['answers'][string];

/** The published JSON Schema (draft 2020-12) of a file as people may write it, defaults optional. */
export function interchangeJsonSchema(): object {
  return z.toJSONSchema(interchangeSchema, {
    io: 'input',
    override({ jsonSchema }) {
      if (jsonSchema.additionalProperties === false) jsonSchema.patternProperties = { '^x-': {} };
    },
  });
}

/** Drops keys that begin with "x-" at every depth that the format knows; they are other programs' business. */
export function withoutExtensions(value: unknown, depth = 8): unknown {
  if (depth === 0 || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => withoutExtensions(item, depth - 1));
  const kept = Object.entries(value).filter(([key]) => !key.startsWith('x-'));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutExtensions(inner, depth - 1)]));
}
