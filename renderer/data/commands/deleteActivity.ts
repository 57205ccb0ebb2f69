import { failure, success, type Result } from '#shared/model/result.ts';
import { aloneIfAllowed } from '../allowed.ts';
import { auditEvent } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import type { StorageCode } from '../storageFailure.ts';
import { write } from '../write.ts';

/**
 * Deletes an activity that nobody has to do with yet. `activityInUse`: people signed in, or said what they need; it can be
 * cancelled instead. What is gone already counts as deleted.
 */
export function deleteActivity(
  database: DeskDatabase,
  id: string,
): Promise<Result<void, 'activityInUse' | 'notAllowed' | StorageCode>> {
  return aloneIfAllowed(database, 'manageActivities', async () => {
    const [row, signIns, demands] = await Promise.all([
      database.activities.get(id),
      database.signIns.where('activityId').equals(id).count(),
      database.demands.where('activityId').equals(id).count(),
    ]);
    if (row === undefined) return success(undefined);
    if (signIns + demands > 0) {
      const parts = [signIns > 0 ? `${signIns} 次签到` : '', demands > 0 ? `${demands} 条需求` : ''];
      return failure(
        'activityInUse',
        `这场活动已有${parts.filter((part) => part !== '').join('、')}，没有删除，内容都在；不再举办时请点“取消活动”。`,
      );
    }
    const now = Date.now();
    const audit = auditEvent(database, now, 'activity.delete', null, { activity: row.title });
    return write(database, [{ table: 'activities', op: 'delete', id, sample: row.sample }], { now, audit });
  });
}
