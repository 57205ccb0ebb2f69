import { z } from '../model/zod.ts';
import { hexDigest } from './digest.ts';

/** What an action was done to, e.g. `{ kind: 'session', id: '0b6f…' }`. */
export type AuditSubject = { readonly kind: string; readonly id: string };

/**
 * Something that happened. `at` in whole milliseconds since 1970; `action` is an open code such as 'session.close';
 * `detail` holds further facts as text.
 */
export type AuditEvent = {
  readonly at: number;
  readonly person: string;
  readonly role: string;
  readonly action: string;
  readonly subject: AuditSubject | null;
  readonly detail: Readonly<Record<string, string>>;
};

/**
 * One line of the audit trail. `sequence` counts from 1 without gaps; `previous` is the hash of the entry before;
 * `hash` is the SHA-256 (hex) of the canonical JSON of all other fields.
 */
export type AuditEntry = AuditEvent & {
  readonly sequence: number;
  readonly previous: string;
  readonly hash: string;
};

/** The end of a trail at some time. Kept elsewhere, it later shows that nothing before it was cut off or rewritten. */
export type AuditHead = { readonly sequence: number; readonly hash: string };

/** What the first entry has for `previous`. */
export const beforeFirst = '0'.repeat(64);

const digest = z.string().regex(hexDigest, '应为 64 位小写十六进制的 SHA-256');

export const headSchema: z.ZodType<AuditHead> = z.strictObject({
  sequence: z.number().int().min(1),
  hash: digest,
});

export const entrySchema: z.ZodType<AuditEntry> = z.strictObject({
  sequence: z.number().int().min(1),
  at: z.number().int(),
  person: z.string(),
  role: z.string(),
  action: z.string(),
  subject: z.strictObject({ kind: z.string(), id: z.string() }).nullable(),
  detail: z.record(z.string(), z.string()),
  previous: digest,
  hash: digest,
});
