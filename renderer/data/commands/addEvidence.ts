import type { Evidence } from '#shared/model/evidence.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import { ifAllowed } from '../allowed.ts';
import { auditEvent } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import { evidenceSession, type ClosedCode } from '../evidenceSession.ts';
import { evidenceOfSession } from '../queries/evidenceOfSession.ts';
import type { StorageCode } from '../storageFailure.ts';
import { alone } from '../turns.ts';
import { write } from '../write.ts';

/** A piece of evidence whose file is kept already. */
export type NewEvidence = Pick<
  Evidence,
  'sessionId' | 'itemKey' | 'name' | 'mediaType' | 'size' | 'sha256' | 'thumbnail' | 'location'
>;

export type AddCode = StorageCode | ClosedCode | 'alreadyThere' | 'notAllowed';

/** Adds a piece of evidence to an item. `alreadyThere`: the item has the same content; nothing is added twice. */
export function addEvidence(database: DeskDatabase, added: NewEvidence): Promise<Result<Evidence, AddCode>> {
  return ifAllowed(database, 'editSession', () =>
    alone(database, async () => {
      const { sessionId, itemKey, name, sha256 } = added;
      const found = await evidenceSession(database, sessionId, '没有添加');
      if (!found.ok) return found;
      const same = (await evidenceOfSession(database, sessionId)).find(
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
        sample: found.value.session.sample,
        updatedAt: now,
      };
      const detail = { ...found.value.detail, file: name };
      const audit = auditEvent(database, now, 'evidence.add', { kind: 'evidence', id: row.id }, detail);
      const written = await write(database, [{ table: 'evidence', op: 'put', row }], { now, audit });
      return written.ok ? success(row) : written;
    }),
  );
}
