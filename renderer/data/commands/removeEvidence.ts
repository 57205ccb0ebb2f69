import { success, type Result } from '#shared/model/result.ts';
import { aloneIfAllowed } from '../allowed.ts';
import { auditEvent } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import { evidenceOwner, type OwnerCode } from '../evidenceOwner.ts';
import { removalOf } from '../removalOf.ts';
import type { StorageCode } from '../storageFailure.ts';
import { write } from '../write.ts';

/**
 * Removes a piece of evidence; a tombstone and a line of the audit trail stay. Its file goes when neither a row nor a
 * backup that is kept can refer to it any more. What is gone already counts as removed.
 */
export function removeEvidence(
  database: DeskDatabase,
  id: string,
): Promise<Result<void, StorageCode | OwnerCode>> {
  return aloneIfAllowed(database, 'editSession', async () => {
    const row = await database.evidence.get(id);
    if (row === undefined) return success(undefined);
    const found = await evidenceOwner(database, row.sessionId, '没有移除');
    if (!found.ok) return found;
    const now = Date.now();
    const { name, sample } = row;
    const removed = { sessions: 0, items: 0, evidence: 1 };
    const removal = removalOf(database, now, {
      kind: 'evidence',
      subjectId: id,
      name,
      reason: '',
      removed,
      sample,
    });
    const detail = { ...found.value.detail, file: name };
    const audit = auditEvent(database, now, 'evidence.remove', { kind: 'evidence', id }, detail);
    return write(
      database,
      [
        { table: 'evidence', op: 'delete', id, sample },
        { table: 'removals', op: 'put', row: removal },
      ],
      { now, audit },
    );
  });
}
