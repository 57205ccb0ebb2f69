import { failure, success, type Result } from '#shared/model/result.ts';
import { rowInWords } from '#shared/sync/rowWords.ts';
import { aloneIfAllowed } from '../allowed.ts';
import { auditEvent, sessionInTrail } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import { refusedRow } from '../queries/allRefusals.ts';
import { syncedPlaces } from '../queries/syncedPlaces.ts';
import type { StorageCode } from '../storageFailure.ts';
import { write, type Change } from '../write.ts';

/**
 * Has the platform asked once more about a row that it refused: the row is logged anew as it stands, and be it as deleted,
 * and the refusal is forgotten. Nothing of its content changes. `refusalGone`: it is no longer refused.
 */
export function offerRefusedAgain(
  database: DeskDatabase,
  refusalId: string,
): Promise<Result<void, 'refusalGone' | 'notAllowed' | StorageCode>> {
  const key = refusedRow(refusalId);
  const action = key?.table === 'enterprises' ? 'editEnterprise' : 'editSession';
  return aloneIfAllowed(database, action, async () => {
    if (key === null || (await database.refusals.get(refusalId)) === undefined) {
      return failure('refusalGone', '这处改动已不再被退回，没有重复上报；最新情况以回执为准。');
    }
    const [place] = await syncedPlaces(database, [key]);
    if (place === undefined) throw new Error('a place per key');
    const { row, sessionId, session, enterprise, name, pack } = place;
    const { table, rowId } = key;
    const again = row === null ? { table, op: 'delete', id: rowId } : { table, op: 'put', row };
    const now = Date.now();
    const subject =
      table === 'enterprises'
        ? ({ kind: 'enterprise', id: rowId } as const)
        : sessionId === null
          ? null
          : ({ kind: 'session', id: sessionId } as const);
    const audit = auditEvent(database, now, 'refusal.offer', subject, {
      enterprise: enterprise?.name,
      session: session === null ? undefined : sessionInTrail(session),
      item: rowInWords({ table, rowId, name, pack }),
    });
    const changes = [again as Change, { table: 'refusals', op: 'delete', id: refusalId } as const];
    // The row stays as it is: what a closed session's seal covers does not change by telling of it.
    const written = await write(database, changes, { now, audit, closedSessions: 'change' });
    return written.ok ? success(undefined) : written;
  });
}
