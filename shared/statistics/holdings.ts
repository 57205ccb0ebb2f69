import type { AnswerValue } from '../model/answer.ts';
import { batchSchema } from '../model/enterprise.ts';
import { satisfactionFieldsSchema } from '../model/satisfaction.ts';
import { findingSchema, siteCheckFieldsSchema } from '../model/siteCheck.ts';
import { z } from '../model/zod.ts';
import { levels } from '../look/levels.ts';
import type { Fields } from '../sync/fields.ts';

const sample = z.boolean().default(false);
const texts = z.array(z.string());

const enterprise = z.object({
  uscc: z.string(),
  industry: z.string(),
  county: z.string(),
  aboveScale: z.boolean(),
  batch: batchSchema,
  sample,
});
const session = z.object({
  enterpriseId: z.string(),
  date: z.iso.date(),
  pack: z.object({ id: z.string(), version: z.string(), hash: z.string() }),
  createdAt: z.number(),
  sample,
});
const value: z.ZodType<AnswerValue> = z.union([
  z.object({ options: texts }),
  z.object({ inputs: z.record(z.string(), z.string()) }),
]);
const answer = z.object({ sessionId: z.string(), questionId: z.string(), value: value.nullable(), sample });
const rating = z.object({
  sessionId: z.string(),
  sceneId: z.string(),
  level: z.literal(levels).nullable(),
  sample,
});

/** Without what was written about it. */
const siteCheck = siteCheckFieldsSchema
  .pick({ dueDate: true, correctedDate: true })
  .extend({ enterpriseId: z.string(), findings: z.array(findingSchema.pick({ area: true })), sample });
const satisfaction = satisfactionFieldsSchema
  .pick({ provider: true, date: true, scores: true })
  .extend({ enterpriseId: z.string(), createdAt: z.number(), sample });

const schemas = {
  enterprises: enterprise,
  sessions: session,
  answers: answer,
  sceneRatings: rating,
  siteChecks: siteCheck,
  satisfactions: satisfaction,
};

/** Tables that statistics are made of. */
export const countedTables = Object.keys(schemas) as readonly (keyof typeof schemas)[];

type Held<Name extends keyof typeof schemas> = z.infer<(typeof schemas)[Name]> & {
  readonly centre: string;
  readonly id: string;
};

/** The rows of all centres as far as statistics need them, by centre and id. */
export type Holdings = { readonly [Name in keyof typeof schemas]: Map<string, Held<Name>> };

export function emptyHoldings(): Holdings {
  return {
    enterprises: new Map(),
    sessions: new Map(),
    answers: new Map(),
    sceneRatings: new Map(),
    siteChecks: new Map(),
    satisfactions: new Map(),
  };
}

/**
 * Takes in a row as it is now; null fields: it was deleted. A row that is not as it should be counts as not there, for the
 * platform stores whatever it is told, and so does a 示例 row, though none should ever have left its laptop.
 */
export function holdRow(
  holdings: Holdings,
  centre: string,
  { table, id, fields }: { readonly table: string; readonly id: string; readonly fields: Fields | null },
): void {
  if (!Object.hasOwn(schemas, table)) return;
  const name = table as keyof typeof schemas;
  const key = heldKey(centre, id);
  const parsed = schemas[name].safeParse(fields);
  const rows: Map<string, unknown> = holdings[name];
  if (parsed.success && !parsed.data.sample) rows.set(key, { ...parsed.data, centre, id });
  else rows.delete(key);
}

/** The key of a row among those of its table. */
export function heldKey(centre: string, id: string): string {
  return JSON.stringify([centre, id]);
}
