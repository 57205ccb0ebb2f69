import { failure, success, type Result } from '#shared/model/result.ts';
import type { Evidence } from '#shared/model/evidence.ts';
import { aloneIfAllowed } from '../allowed.ts';
import { auditEvent } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import { evidenceOwner, type OwnerCode } from '../evidenceOwner.ts';
import type { StorageCode } from '../storageFailure.ts';
import { write } from '../write.ts';

export type NoteCode = StorageCode | OwnerCode | 'evidenceGone';

/** Sets the note of a piece of evidence: what it shows. The same note again writes nothing. */
export function noteEvidence(
  database: DeskDatabase,
  id: string,
  note: string,
): Promise<Result<Evidence, NoteCode>> {
  return aloneIfAllowed(database, 'editSession', async () => {
    const before = await database.evidence.get(id);
    if (before === undefined) {
      return failure('evidenceGone', '这份佐证材料已被移除，说明没有保存；请关闭后重新查看。');
    }
    if (before.note === note) return success(before);
    const found = await evidenceOwner(database, before.sessionId, '的说明没有保存');
    if (!found.ok) return found;
    const now = Date.now();
    const row = { ...before, note, updatedAt: now };
    const detail = { ...found.value.detail, file: before.name };
    const audit = auditEvent(database, now, 'evidence.update', { kind: 'evidence', id }, detail);
    const written = await write(database, [{ table: 'evidence', op: 'put', row }], { now, audit });
    return written.ok ? success(row) : written;
  });
}
