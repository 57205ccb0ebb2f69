import type { AuditDetail } from '#shared/audit/actions.ts';
import type { AuditEvent } from '#shared/audit/entry.ts';
import type { Result } from '#shared/model/result.ts';
import { auditEvent } from './auditEvent.ts';
import type { DeskDatabase } from './database.ts';
import type { StorageCode } from './storageFailure.ts';
import { write, type Change } from './write.ts';

/** Answering is told once per session and opened desk, and once more after this time (ms) of working on. */
const sittingLength = 30 * 60_000;

/** One session at one opened desk: how it is named in the trail, and when its answering was last told. */
type Sitting = { readonly detail: AuditDetail; readonly toldAt: number | null };

const sittings = new WeakMap<DeskDatabase, Map<string, Sitting>>();

/** Names a session that is open on screen, so that its line can say whose it is without any reading. */
export function nameSitting(database: DeskDatabase, sessionId: string, detail: AuditDetail): void {
  const ofDesk = sittingsOf(database);
  ofDesk.set(sessionId, { detail, toldAt: ofDesk.get(sessionId)?.toldAt ?? null });
}

/**
 * Writes a change that was made while answering. Only the first one of a sitting bears a line for the audit trail
 * (`session.edit`), in the same transaction; every other one costs what it cost without a trail.
 */
export function writeEdit(
  database: DeskDatabase,
  sessionId: string,
  changes: readonly Change[],
  now: number,
): Promise<Result<void, StorageCode>> {
  const audit = firstOfSitting(database, sessionId, now);
  const written = write(database, changes, { now, audit });
  if (audit === null) return written;
  return written.then((outcome) => {
    if (!outcome.ok) tell(database, sessionId, null);
    return outcome;
  });
}

function firstOfSitting(database: DeskDatabase, sessionId: string, now: number): AuditEvent | null {
  const sitting = sittingsOf(database).get(sessionId);
  const toldAt = sitting?.toldAt ?? null;
  // A clock that was set back ends the sitting, too.
  if (toldAt !== null && now >= toldAt && now < toldAt + sittingLength) return null;
  tell(database, sessionId, now);
  const subject = { kind: 'session', id: sessionId } as const;
  return auditEvent(database, now, 'session.edit', subject, sitting?.detail);
}

function tell(database: DeskDatabase, sessionId: string, toldAt: number | null): void {
  const ofDesk = sittingsOf(database);
  ofDesk.set(sessionId, { detail: ofDesk.get(sessionId)?.detail ?? {}, toldAt });
}

function sittingsOf(database: DeskDatabase): Map<string, Sitting> {
  const known = sittings.get(database);
  if (known !== undefined) return known;
  const ofDesk = new Map<string, Sitting>();
  sittings.set(database, ofDesk);
  return ofDesk;
}
