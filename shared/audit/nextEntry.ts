import { canonicalDigest } from './digest.ts';
import { beforeFirst, type AuditEntry, type AuditEvent, type AuditHead } from './entry.ts';

/** Makes the entry that follows `previous` (null = the trail is empty). Only the end of the trail is read. */
export function nextEntry(previous: AuditHead | null, event: AuditEvent): AuditEntry {
  const content = {
    sequence: (previous?.sequence ?? 0) + 1,
    at: event.at,
    person: event.person,
    role: event.role,
    action: event.action,
    subject: event.subject,
    detail: event.detail,
    previous: previous?.hash ?? beforeFirst,
  };
  return { ...content, hash: entryHash(content) };
}

/**
 * The hash that an entry must bear. Fields are named one by one, so that what a store adds to its rows is not hashed.
 */
export function entryHash(entry: Omit<AuditEntry, 'hash'>): string {
  const { sequence, at, person, role, action, subject, detail, previous } = entry;
  return canonicalDigest({ sequence, at, person, role, action, subject, detail, previous });
}

/** The end of a trail, to be kept elsewhere; null while it is empty. */
export function headOf(entries: readonly AuditEntry[]): AuditHead | null {
  const last = entries.at(-1);
  return last === undefined ? null : { sequence: last.sequence, hash: last.hash };
}
