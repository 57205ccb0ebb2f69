import { checkActivity, tidyActivity } from '#shared/activities/activityRules.ts';
import type { Activity, ActivityFields } from '#shared/model/activity.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import { aloneIfAllowed } from '../allowed.ts';
import { auditEvent } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import type { StorageCode } from '../storageFailure.ts';
import { typedOver } from '../typedOver.ts';
import { write } from '../write.ts';
import { invalidFields } from './refusals.ts';

export type SaveActivityCode = 'invalid' | 'activityGone' | 'notAllowed' | StorageCode;

/** The activity that a form was opened with, as it stood then; null: a new one. */
export type OpenedActivity = Activity | null;

/** Stores a new activity, or what was changed of one. `activityGone`: there is no such row any more. */
export function saveActivity(
  database: DeskDatabase,
  opened: OpenedActivity,
  typed: ActivityFields,
): Promise<Result<Activity, SaveActivityCode>> {
  return aloneIfAllowed(database, 'manageActivities', async () => {
    const before = opened === null ? null : await database.activities.get(opened.id);
    if (before === undefined) {
      return failure('activityGone', '这场活动已被删除，改动没有保存；请返回活动列表。');
    }
    const tidy = tidyActivity(typed);
    const fields =
      opened === null || before === null ? tidy : typedOver(before, opened, { ...opened, ...tidy });
    const invalid = invalidFields(checkActivity(fields));
    if (invalid !== null) return invalid;
    const now = Date.now();
    const rest = before ?? { id: crypto.randomUUID(), cancelledAt: null, sample: false, createdAt: now };
    const row: Activity = { ...rest, ...fields, updatedAt: now };
    const action = before === null ? 'activity.create' : 'activity.update';
    const audit = auditEvent(database, now, action, null, { activity: row.title });
    const written = await write(database, [{ table: 'activities', op: 'put', row }], { now, audit });
    return written.ok ? success(row) : written;
  });
}
