import type { AuditAction, AuditDetail } from '#shared/audit/actions.ts';
import type { Result } from '#shared/model/result.ts';
import { auditEvent, type Subject } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import type { StorageCode } from '../storageFailure.ts';
import { write } from '../write.ts';

/**
 * Tells the audit trail of something that changes no row: a file that was written, an account, the lock. To be called
 * once it has happened, by whoever did it and asked whether it was allowed.
 */
export function recordAction(
  database: DeskDatabase,
  action: AuditAction,
  detail: AuditDetail = {},
  subject: Subject = null,
): Promise<Result<void, StorageCode>> {
  const now = Date.now();
  return write(database, [], { now, audit: auditEvent(database, now, action, subject, detail) });
}
