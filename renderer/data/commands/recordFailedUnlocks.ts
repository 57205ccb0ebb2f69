import type { Result } from '#shared/model/result.ts';
import { auditEvent } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import type { StorageCode } from '../storageFailure.ts';
import { write } from '../write.ts';

/** Tells the trail, at the next success, of attempts to unlock that failed; nobody knows whose they were. */
export function recordFailedUnlocks(
  database: DeskDatabase,
  failures: number,
): Promise<Result<void, StorageCode>> {
  const now = Date.now();
  const detail = { times: String(failures), how: '上次解锁之后' };
  const event = auditEvent(database, now, 'desk.unlockFailed', null, detail);
  return write(database, [], { now, audit: { ...event, person: '', role: '' } });
}
