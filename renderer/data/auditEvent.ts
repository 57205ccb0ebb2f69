import type { AuditAction, AuditDetail, AuditSubjectKind } from '#shared/audit/actions.ts';
import type { AuditEvent } from '#shared/audit/entry.ts';
import { sessionKindNames, type Session } from '#shared/model/session.ts';
import type { DeskDatabase } from './database.ts';

/** What an action was done to; null for the whole desk. */
export type Subject = { readonly kind: AuditSubjectKind; readonly id: string } | null;

/**
 * An entry for the audit trail, to be given to `write` (`audit`) with the change it tells of. Who did it is whoever
 * unlocked the database; `now` in milliseconds since 1970. Facts that are undefined are left out.
 */
export function auditEvent(
  database: DeskDatabase,
  now: number,
  action: AuditAction,
  subject: Subject,
  detail: AuditDetail = {},
): AuditEvent {
  const { person, role } = database.actor;
  const facts = Object.entries(detail).filter((fact): fact is [string, string] => fact[1] !== undefined);
  return { at: now, person, role, action, subject, detail: Object.fromEntries(facts) };
}

/** A session as it is named in the trail: 初诊 2026-03-02. */
export function sessionInTrail({ kind, date }: Pick<Session, 'kind' | 'date'>): string {
  return `${sessionKindNames[kind]} ${date}`;
}
