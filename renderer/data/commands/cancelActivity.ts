import type { Activity } from '#shared/model/activity.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import { aloneIfAllowed } from '../allowed.ts';
import { auditEvent } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import type { StorageCode } from '../storageFailure.ts';
import { write } from '../write.ts';

/** Marks an activity as cancelled, or (`cancelled` false) as taking place after all; the same again writes nothing. */
export function cancelActivity(
  database: DeskDatabase,
  id: string,
  cancelled: boolean,
): Promise<Result<Activity, 'activityGone' | 'notAllowed' | StorageCode>> {
  return aloneIfAllowed(database, 'manageActivities', async () => {
    const before = await database.activities.get(id);
    if (before === undefined) {
      return failure('activityGone', '这场活动已被删除，没有再做改动；请返回活动列表。');
    }
    if ((before.cancelledAt !== null) === cancelled) return success(before);
    const now = Date.now();
    const row: Activity = { ...before, cancelledAt: cancelled ? now : null, updatedAt: now };
    const action = cancelled ? 'activity.cancel' : 'activity.resume';
    const audit = auditEvent(database, now, action, null, { activity: row.title });
    const written = await write(database, [{ table: 'activities', op: 'put', row }], { now, audit });
    return written.ok ? success(row) : written;
  });
}
