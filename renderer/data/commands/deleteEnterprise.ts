import { readReason, type Removal } from '#shared/model/removal.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import { aloneIfAllowed } from '../allowed.ts';
import { auditEvent } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import { countsInTrail, countsOf, deletesOf, ownDeletesOf, ownRowsOf, rowsOfSessions } from '../deletion.ts';
import { sessionsOfEnterprise } from '../queries/sessionsOfEnterprise.ts';
import { removalOf } from '../removalOf.ts';
import type { StorageCode } from '../storageFailure.ts';
import { write } from '../write.ts';
import { reasonMissing } from './reasonMissing.ts';

/**
 * Deletes an enterprise with everything that belongs to it, in one transaction; its tombstone stays. A reason is
 * required (`reasonMissing`). `enterpriseGone`: there is no such row.
 */
export function deleteEnterprise(
  database: DeskDatabase,
  id: string,
  typedReason: string,
): Promise<Result<Removal, 'enterpriseGone' | 'reasonMissing' | 'notAllowed' | StorageCode>> {
  return aloneIfAllowed(database, 'deleteEnterprise', async () => {
    const reason = readReason(typedReason);
    if (reason === null) return reasonMissing();
    const enterprise = await database.enterprises.get(id);
    if (enterprise === undefined) {
      return failure('enterpriseGone', '这家企业的档案已被移除，没有再做改动；请返回企业列表。');
    }
    const { name, sample } = enterprise;
    const rows = await rowsOfSessions(database, await sessionsOfEnterprise(database, id));
    const own = await ownRowsOf(database, id);
    const counts = countsOf(rows, own);
    const now = Date.now();
    const { sessions, items, evidence } = counts;
    const removed = { sessions, items, evidence };
    const removal = removalOf(database, now, {
      kind: 'enterprise',
      subjectId: id,
      name,
      reason,
      removed,
      sample,
    });
    const detail = { enterprise: name, counts: countsInTrail(counts), reason };
    const audit = auditEvent(database, now, 'enterprise.delete', { kind: 'enterprise', id }, detail);
    const written = await write(
      database,
      [
        ...deletesOf(rows),
        ...ownDeletesOf(own, sample),
        { table: 'enterprises', op: 'delete', id, sample },
        { table: 'removals', op: 'put', row: removal },
      ],
      { now, audit },
    );
    return written.ok ? success(removal) : written;
  });
}
