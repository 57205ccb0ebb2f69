import { hexDigest } from '../audit/digest.ts';
import { batchSchema, contactSchema } from '../model/enterprise.ts';
import { sessionKindSchema } from '../model/session.ts';
import { z } from '../model/zod.ts';
import { sealFormat, type SealedContent } from './record.ts';

const text = z.string();
const texts = z.array(text);
const time = z.number().int();
const level = z.literal([0, 1, 2, 3, 4]);
const digest = text.regex(hexDigest, '应为 64 位小写十六进制数');

const session = z.strictObject({
  id: text,
  enterpriseId: text,
  kind: sessionKindSchema,
  date: z.iso.date(),
  target: z.literal([1, 2, 3, 4]).nullable(),
  painPoints: texts,
  notes: text,
  participants: texts,
  consultant: text,
  sample: z.boolean(),
  createdAt: time,
});

const enterprise = z.strictObject({
  id: text,
  uscc: text,
  name: text,
  industry: text,
  county: text,
  headcount: z.number().int().nonnegative().nullable(),
  revenueWan: z.number().nonnegative().nullable(),
  aboveScale: z.boolean(),
  batch: batchSchema,
  honours: texts,
  contact: z.strictObject(contactSchema.shape),
});

const answerValue = z.union([
  z.strictObject({ options: texts }),
  z.strictObject({ inputs: z.record(text, text) }),
]);

const result = z.strictObject({
  score: text,
  scoreAtMost: text,
  max: text,
  level,
  levelRange: z.tuple([level, level]),
  open: z.number().int().nonnegative(),
  dimensions: z.array(z.strictObject({ id: text, name: text, score: text, max: text })),
});

/** The shape of what a seal covers. Unknown keys are refused. */
export const contentSchema: z.ZodType<SealedContent> = z.strictObject({
  session,
  enterprise,
  answers: z.array(
    z.strictObject({ questionId: text, name: text, value: answerValue.nullable(), note: text }),
  ),
  sceneRatings: z.array(z.strictObject({ sceneId: text, name: text, level: level.nullable(), note: text })),
  evidence: z.array(
    z.strictObject({
      id: text,
      itemKey: text,
      name: text,
      sha256: digest,
      size: z.number().int().nonnegative(),
    }),
  ),
  pack: z.strictObject({ id: text, version: text, hash: digest }),
  result,
  revision: z.number().int().min(1),
  previousSeal: digest.nullable(),
  closedAt: time,
  closedBy: z.strictObject({ person: text, role: text }),
});

/** The frame around the content: as much as the signature can be checked with. */
export const envelopeSchema = z.strictObject({
  format: z.literal(sealFormat),
  content: z.looseObject({}),
  device: z.strictObject({ id: text, publicKey: digest }),
  digests: z.record(text, digest),
  signature: text.regex(/^[0-9a-f]{128}$/, '应为 128 位小写十六进制数'),
});
