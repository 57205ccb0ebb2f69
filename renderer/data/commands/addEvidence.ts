import type { Evidence } from '#shared/model/evidence.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import { aloneIfAllowed } from '../allowed.ts';
import { auditEvent } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import { evidenceOwner, type OwnerCode } from '../evidenceOwner.ts';
import { evidenceOf } from '../queries/evidenceOf.ts';
import type { StorageCode } from '../storageFailure.ts';
import { write } from '../write.ts';

/** A piece of evidence whose file is kept already. */
export type NewEvidence = Pick<
  Evidence,
  'sessionId' | 'itemKey' | 'name' | 'mediaType' | 'size' | 'sha256' | 'thumbnail' | 'location'
>;

export type AddCode = StorageCode | OwnerCode | 'alreadyThere';

/** Adds a piece of evidence to an item. `alreadyThere`: the item has the same content; nothing is added twice. */
export function addEvidence(database: DeskDatabase, added: NewEvidence): Promise<Result<Evidence, AddCode>> {
  return aloneIfAllowed(database, 'editSession', async () => {
    const { sessionId, itemKey, name, sha256 } = added;
    const found = await evidenceOwner(database, sessionId, '没有添加');
    if (!found.ok) return found;
    const same = (await evidenceOf(database, sessionId)).find(
      (row) => row.itemKey === itemKey && row.sha256 === sha256,
    );
    if (same !== undefined) {
      return failure('alreadyThere', `“${name}”与这一项已有的“${same.name}”内容相同，没有重复添加。`);
    }
    const now = Date.now();
    const row: Evidence = {
      ...added,
      id: crypto.randomUUID(),
      note: '',
      addedBy: database.actor.person,
      addedAt: now,
      sample: found.value.sample,
      updatedAt: now,
    };
    const detail = { ...found.value.detail, file: name };
    const audit = auditEvent(database, now, 'evidence.add', { kind: 'evidence', id: row.id }, detail);
    const written = await write(database, [{ table: 'evidence', op: 'put', row }], { now, audit });
    return written.ok ? success(row) : written;
  });
}
