import { readReason, reasonLengths } from '#shared/model/removal.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import { isClosed, type Session } from '#shared/model/session.ts';
import { aloneIfAllowed } from '../allowed.ts';
import { auditEvent, sessionInTrail } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import { sealsOfSession } from '../queries/sealsOfSession.ts';
import type { StorageCode } from '../storageFailure.ts';
import { write } from '../write.ts';

export type ReviseCode = 'sessionGone' | 'notClosed' | 'reasonMissing' | 'notAllowed';

/**
 * Opens a closed session for its next revision. Its seals stay; the next closing will name the newest of them. `reason`
 * stands in the audit trail with who gave it.
 */
export function reviseSession(
  database: DeskDatabase,
  sessionId: string,
  reason: string,
): Promise<Result<Session, ReviseCode | StorageCode>> {
  return aloneIfAllowed(database, 'unlockClosedSession', async () => {
    const given = readReason(reason);
    if (given === null) {
      const { least, most } = reasonLengths;
      return failure('reasonMissing', `请写明修订的原因（${least}–${most} 个字），封存的内容没有变化。`);
    }
    const [before, seals] = await Promise.all([
      database.sessions.get(sessionId),
      sealsOfSession(database, sessionId),
    ]);
    if (before === undefined) return failure('sessionGone', '这次诊断已被移除，没有修订；请返回企业页面。');
    if (!isClosed(before)) return failure('notClosed', '这次诊断没有封存，可以直接修改，不需要修订。');
    const enterprise = await database.enterprises.get(before.enterpriseId);
    const now = Date.now();
    const { closedAt: _, ...open } = before;
    const revision = Math.max(before.revision ?? 1, seals.at(-1)?.revision ?? 0) + 1;
    const row: Session = { ...open, revision, updatedAt: now };
    const detail = {
      enterprise: enterprise?.name,
      session: sessionInTrail(row),
      revision: String(revision),
      reason: given,
    };
    const audit = auditEvent(database, now, 'session.revise', { kind: 'session', id: sessionId }, detail);
    const changes = [{ table: 'sessions', op: 'put', row }] as const;
    const written = await write(database, changes, { now, audit, closedSessions: 'change' });
    return written.ok ? success(row) : written;
  });
}
