import type { AuditDetail } from '#shared/audit/actions.ts';
import type { Result } from '#shared/model/result.ts';
import { ifAllowed } from '../allowed.ts';
import { auditEvent } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import type { StorageCode } from '../storageFailure.ts';
import { write } from '../write.ts';

/**
 * Stores one setting of this laptop; `value` must be plain data (structured clone). Settings do not sync. The trail has
 * what `told` says of it, never the value itself, which may be a secret.
 */
export function saveSetting(
  database: DeskDatabase,
  id: string,
  value: unknown,
  told: Pick<AuditDetail, 'setting' | 'value'> = { setting: id },
): Promise<Result<void, StorageCode | 'notAllowed'>> {
  const now = Date.now();
  const audit = auditEvent(database, now, 'settings.change', { kind: 'setting', id }, told);
  return ifAllowed(database, 'changeSettings', () =>
    write(database, [{ table: 'settings', op: 'put', row: { id, value } }], { now, audit }),
  );
}
