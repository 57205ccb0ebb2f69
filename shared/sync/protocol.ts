import { z } from '../model/zod.ts';
import type { Json } from './fields.ts';
import { stampPattern } from './stamp.ts';
import { scopes, syncTableNames } from './syncTables.ts';

/** The edition of the protocol that this program speaks; `openapi.yaml` describes it. */
export const protocolVersion = 1;

/** What one request or answer may hold; both ends refuse more. Bytes, but for counts. */
export const syncLimits = {
  changes: 500,
  /** Of a request's body, and of a page, as it goes over the wire, compressed. */
  body: 1024 * 1024,
  /** Of a body once it is unpacked. */
  unpacked: 16 * 1024 * 1024,
  /** Rows in one page. */
  rows: 1000,
  /** Of one row's fields as JSON. */
  fields: 256 * 1024,
  /** Of all answers to a push as JSON; changes whose answers would go beyond it are answered `later`. */
  answers: 8 * 1024 * 1024,
  /** Of one edition of a pack. */
  pack: 8 * 1024 * 1024,
} as const;

const table = z.enum(syncTableNames as [(typeof syncTableNames)[number]]);
const rowId = z.string().min(1).max(200);
/** Opaque: only the platform knows what is in it. */
const rev = z.string().min(1).max(100);
const cursor = z.string().min(1).max(200);
const stamp = z.string().regex(stampPattern);
const json: z.ZodType<Json> = z.json();
const fields = z.record(z.string().min(1).max(100), json);
const person = z.string().max(100);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A row as the platform has it. `fields` null: it is deleted. `by`: the person whose change made this state. */
export const rowSchema = z
  .object({ table, id: rowId, rev, stamp, by: person, changeId: z.uuid(), fields: fields.nullable() })
  .meta({ id: 'Row' });
export type SyncRow = z.infer<typeof rowSchema>;

/** A change that is offered: applied only if `baseRev` is the row's rev on the platform (null: it has none yet). */
export const changeSchema = z
  .object({
    changeId: z.uuid(),
    table,
    id: rowId,
    baseRev: rev.nullable(),
    stamp,
    by: person,
    op: z.enum(['put', 'delete']),
    fields: fields.nullable(),
  })
  .meta({ id: 'Change' });
export type SyncChange = z.infer<typeof changeSchema>;

/** Why the platform does not take a change. */
export const rejections = ['notAllowed', 'tooLarge', 'invalid', 'noSpace'] as const;

const applied = z.object({ outcome: z.literal('applied'), rev });
const conflict = z.object({ outcome: z.literal('conflict'), row: rowSchema });
const rejected = z.object({
  outcome: z.literal('rejected'),
  code: z.enum(rejections),
  message: z.string().max(500),
});
/** The answer to a change seen before is the first answer, in `first`. */
const duplicate = z.object({
  outcome: z.literal('duplicate'),
  first: z.discriminatedUnion('outcome', [applied, conflict, rejected]),
});

/** Not decided, because the answer would have become too large: to be told again in the next request, as it is. */
const later = z.object({ outcome: z.literal('later') });

export const answerSchema = z
  .intersection(
    z.object({ changeId: z.uuid() }),
    z.discriminatedUnion('outcome', [applied, conflict, rejected, duplicate, later]),
  )
  .meta({ id: 'Answer' });
export type PushAnswer = z.infer<typeof answerSchema>;
/** The answer to a change that was decided. */
export type SyncAnswer = Exclude<PushAnswer, { readonly outcome: 'later' }>;

/** `cursor`: as far as the device has read; null for a device that has read nothing. */
export const pushRequestSchema = z
  .object({ cursor: cursor.nullable(), changes: z.array(changeSchema).min(1).max(syncLimits.changes) })
  .meta({ id: 'PushRequest' });
export type PushRequest = z.infer<typeof pushRequestSchema>;

/**
 * One answer per change, in their order. The first is always decided; after a `later` there are only such. `cursor`: as
 * far as the device has read now; where it had read everything else, it need not read its own back. The platform must
 * know it later as proof that it still has what it applied here. `more`: there is something to read.
 */
export const pushReplySchema = z
  .object({ answers: z.array(answerSchema), cursor, more: z.boolean() })
  .meta({ id: 'PushReply' });
export type PushReply = z.infer<typeof pushReplySchema>;

/** `since` null: from the beginning. `limit`: rows at most. */
export const pullQuerySchema = z.object({
  since: cursor.nullable(),
  tables: z.array(table).min(1),
  limit: z.int().min(1).max(syncLimits.rows),
});
export type PullQuery = z.infer<typeof pullQuerySchema>;

/** Rows in the order in which they changed, each as it is now; `more`: ask again at once. */
export const pullReplySchema = z
  .object({ rows: z.array(rowSchema).max(syncLimits.rows), cursor, more: z.boolean() })
  .meta({ id: 'PullReply' });
export type PullReply = z.infer<typeof pullReplySchema>;

/** Of which tables sums are asked for. */
export const summaryQuerySchema = z.object({ tables: z.array(table).min(1) });
export type SummaryQuery = z.infer<typeof summaryQuerySchema>;

/** What a table holds, told in short; see `tableSum.ts`. `rows`: those that are not deleted. */
export const tableSumSchema = z.object({ table, rows: z.int().min(0), hash }).meta({ id: 'TableSum' });

/** One sum per table that was asked for, over the rows that the device may read. */
export const summaryReplySchema = z.object({ sums: z.array(tableSumSchema) }).meta({ id: 'SummaryReply' });
export type SummaryReply = z.infer<typeof summaryReplySchema>;

/** Everybody may ask this: who is there, what it speaks, what time it is there (ms since 1970). */
export const statusReplySchema = z
  .object({
    name: z.string().max(200),
    protocol: z.object({ least: z.int(), newest: z.int() }),
    time: z.number(),
  })
  .meta({ id: 'StatusReply' });
export type StatusReply = z.infer<typeof statusReplySchema>;

/** `code` is used up by this. `publicKey`: that of the device's signatures (Ed25519, base64). */
export const enrolRequestSchema = z
  .object({
    code: z.string().min(6).max(40),
    device: z.object({ id: z.uuid(), name: z.string().min(1).max(100), publicKey: z.string().max(100) }),
    appVersion: z.string().max(40),
  })
  .meta({ id: 'EnrolRequest' });
export type EnrolRequest = z.infer<typeof enrolRequestSchema>;

const centre = z.object({ id: z.string().min(1).max(100), name: z.string().max(200) });

/** An Ed25519 public key: 32 bytes in base64. */
export const packKeySchema = z.string().regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/);

/**
 * `token` proves the device from now on. `packKey`: what the platform signs its packs with; left out by a platform that
 * has none. A device keeps this key and trusts no other one until it is enrolled anew: what it rests on is the one-time
 * code, which came from the platform's people, and HTTPS.
 */
export const enrolReplySchema = z
  .object({
    token: z.string().min(20).max(500),
    scope: z.enum(scopes),
    centre,
    packKey: packKeySchema.exactOptional(),
  })
  .meta({ id: 'EnrolReply' });
export type EnrolReply = z.infer<typeof enrolReplySchema>;

/** What the platform takes this device for. */
export const deviceReplySchema = z
  .object({ id: z.uuid(), name: z.string().max(100), scope: z.enum(scopes), centre })
  .meta({ id: 'DeviceReply' });
export type DeviceReply = z.infer<typeof deviceReplySchema>;

export const packKinds = ['instrument', 'policy', 'solutions', 'scenarios', 'cases'] as const;

/** One edition of a pack: it never changes. `signature` (Ed25519, base64) is over the text `packMessage` of it. */
export const packEntrySchema = z
  .object({
    kind: z.enum(packKinds),
    id: z.string().regex(/^[a-z0-9-]{1,80}$/),
    version: z.int().min(1),
    sha256: hash,
    bytes: z.int().min(1),
    changes: z.array(z.string().max(300)).max(50),
    signature: z.string().max(200),
  })
  .meta({ id: 'PackEntry' });
export type PackEntry = z.infer<typeof packEntrySchema>;

/** Every edition that the platform has published, in any order. */
export const packListSchema = z
  .object({ packs: z.array(packEntrySchema).max(1000) })
  .meta({ id: 'PackListReply' });
export type PackList = z.infer<typeof packListSchema>;

/** Names an edition; its content is at `/v1/packs/{kind}/{id}/{version}`. */
export const packNameSchema = packEntrySchema.pick({ kind: true, id: true, version: true });
export type PackName = z.infer<typeof packNameSchema>;
export type PackKind = PackName['kind'];

/** The content of an edition: JSON, whose very bytes are what `sha256` and `bytes` of its entry speak of. */
export const packContentSchema = z.record(z.string(), json).meta({ id: 'PackReply' });

/** Codes of a refused request, with the HTTP status that goes with each. */
export const refusals = {
  invalid: 400,
  unauthorized: 401,
  revoked: 401,
  notAllowed: 403,
  notFound: 404,
  codeUsed: 409,
  cursorUnknown: 410,
  tooLarge: 413,
  versionUnsupported: 426,
  tooMany: 429,
  failed: 500,
  unavailable: 503,
  noSpace: 507,
} as const;
export type RefusalCode = keyof typeof refusals;

export const refusalSchema = z
  .object({ code: z.enum(Object.keys(refusals) as [RefusalCode]), message: z.string().max(500) })
  .meta({ id: 'Refusal' });
export type Refusal = z.infer<typeof refusalSchema>;

/** The header in which a device names the protocol edition that it speaks. */
export const protocolHeader = 'transformation-desk-protocol';
