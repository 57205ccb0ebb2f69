import { readReason, type Removal } from '#shared/model/removal.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import { aloneIfAllowed } from '../allowed.ts';
import { auditEvent, sessionInTrail } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import { countsInTrail, countsOf, deletesOf, rowsOfSessions } from '../deletion.ts';
import { removalOf } from '../removalOf.ts';
import type { StorageCode } from '../storageFailure.ts';
import { write } from '../write.ts';
import { reasonMissing } from './reasonMissing.ts';

/**
 * Deletes a session with its answers, ratings, evidence and sealed records, in one transaction; its tombstone stays. A
 * reason is required (`reasonMissing`). `sessionGone`: there is no such row.
 */
export function deleteSession(
  database: DeskDatabase,
  id: string,
  typedReason: string,
): Promise<Result<Removal, 'sessionGone' | 'reasonMissing' | 'notAllowed' | StorageCode>> {
  return aloneIfAllowed(database, 'deleteSession', async () => {
    const reason = readReason(typedReason);
    if (reason === null) return reasonMissing();
    const session = await database.sessions.get(id);
    if (session === undefined) {
      return failure('sessionGone', '这次诊断已被移除，没有再做改动；请返回企业页面。');
    }
    const [enterprise, rows] = await Promise.all([
      database.enterprises.get(session.enterpriseId),
      rowsOfSessions(database, [session]),
    ]);
    const counts = countsOf(rows);
    const now = Date.now();
    const named = sessionInTrail(session);
    const removal = removalOf(database, now, {
      kind: 'session',
      subjectId: id,
      name: enterprise === undefined ? named : `${enterprise.name} ${named}`,
      reason,
      removed: { sessions: 1, items: counts.items, evidence: counts.evidence },
      sample: session.sample,
    });
    const detail = { enterprise: enterprise?.name, session: named, counts: countsInTrail(counts), reason };
    const audit = auditEvent(database, now, 'session.delete', { kind: 'session', id }, detail);
    const written = await write(
      database,
      [...deletesOf(rows), { table: 'removals', op: 'put', row: removal }],
      { now, audit },
    );
    return written.ok ? success(removal) : written;
  });
}
