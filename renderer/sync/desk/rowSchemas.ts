import type { SharedTable } from '#data/rows.ts';
import { levels } from '#shared/look/levels.ts';
import { activitySchema } from '#shared/model/activity.ts';
import { demandSchema } from '#shared/model/demand.ts';
import { enterpriseFieldsSchema } from '#shared/model/enterprise.ts';
import { evidenceMediaTypes, largestEvidence } from '#shared/model/evidence.ts';
import { answerId, sceneRatingId } from '#shared/model/rowIds.ts';
import { satisfactionSchema } from '#shared/model/satisfaction.ts';
import { selfCheckSchema } from '#shared/model/selfCheck.ts';
import { sessionKindSchema } from '#shared/model/session.ts';
import { signInSchema } from '#shared/model/signIn.ts';
import { siteCheckSchema } from '#shared/model/siteCheck.ts';
import { statisticSchema } from '#shared/model/statistic.ts';
import { usageCountSchema } from '#shared/model/usageCount.ts';
import { z } from '#shared/model/zod.ts';
import { contentSchema, envelopeSchema } from '#shared/sealing/schema.ts';

const id = z.string().min(1).max(200);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const time = z.number();
const texts = z.array(z.string());
const ofSession = { id, sessionId: id, sample: z.boolean() };

const answerValue = z.union([
  z.object({ options: texts }),
  z.object({ inputs: z.record(z.string(), z.string()) }),
]);

const enterprise = enterpriseFieldsSchema.extend({
  id,
  sample: z.boolean(),
  createdAt: time,
  updatedAt: time,
});

const session = z.object({
  id,
  enterpriseId: id,
  kind: sessionKindSchema,
  date: z.iso.date(),
  pack: z.object({ id: z.string(), version: z.string(), hash: z.string() }),
  target: z.literal([1, 2, 3, 4]).nullable(),
  painPoints: texts,
  notes: z.string(),
  participants: texts,
  consultant: z.string(),
  sample: z.boolean(),
  createdAt: time,
  updatedAt: time,
  closedAt: time.optional(),
  revision: z.int().min(1).optional(),
});

const answer = z
  .object({
    ...ofSession,
    questionId: id,
    value: answerValue.nullable(),
    note: z.string(),
    updatedAt: time,
  })
  .refine((row) => row.id === answerId(row.sessionId, row.questionId));

const sceneRating = z
  .object({
    ...ofSession,
    sceneId: id,
    level: z.literal(levels).nullable(),
    note: z.string(),
    updatedAt: time,
  })
  .refine((row) => row.id === sceneRatingId(row.sessionId, row.sceneId));

const evidence = z.object({
  ...ofSession,
  itemKey: z.string(),
  name: z.string(),
  mediaType: z.enum(evidenceMediaTypes),
  size: z.int().min(0).max(largestEvidence),
  sha256: hash,
  // A picture in the row itself, never an address that would be fetched.
  thumbnail: z
    .string()
    .regex(/^data:image\/(jpeg|png|webp);base64,[A-Za-z0-9+/=]*$/)
    .nullable(),
  location: z.enum(['none', 'removed', 'kept']),
  note: z.string(),
  addedBy: z.string(),
  addedAt: time,
  updatedAt: time,
});

const seal = z
  .object({
    ...ofSession,
    revision: z.int().min(1),
    record: envelopeSchema.extend({ content: contentSchema }),
    updatedAt: time,
  })
  .refine((row) => row.id === `${row.sessionId}:${row.revision}`);

const count = z.int().min(0);
const removal = z.object({
  id,
  kind: z.enum(['enterprise', 'session', 'evidence']),
  subjectId: id,
  name: z.string(),
  reason: z.string(),
  removedBy: z.string(),
  removedAt: time,
  removed: z.object({ sessions: count, items: count, evidence: count }),
  sample: z.boolean(),
});

/**
 * What a row from elsewhere must look like to stand in its table, where every screen relies on it. Fields that this app
 * does not know are no fault: a newer app made them.
 */
export const rowSchemas: { readonly [Name in SharedTable]: z.ZodType } = {
  enterprises: enterprise,
  sessions: session,
  answers: answer,
  sceneRatings: sceneRating,
  evidence,
  seals: seal,
  removals: removal,
  statistics: statisticSchema,
  activities: activitySchema,
  signIns: signInSchema,
  demands: demandSchema,
  selfChecks: selfCheckSchema,
  usageCounts: usageCountSchema,
  siteChecks: siteCheckSchema,
  satisfactions: satisfactionSchema,
};
