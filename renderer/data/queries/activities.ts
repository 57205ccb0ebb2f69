import { attendanceOf, type Attendance } from '#shared/activities/attendance.ts';
import type { Activity } from '#shared/model/activity.ts';
import type { DeskDatabase } from '../database.ts';

/** An activity, and how many sign-ins and demands it has. */
export type ListedActivity = Activity & { readonly signIns: number; readonly demands: number };

/** The activities that begin in a span of time (ms since 1970, `to` not in it), by their beginning. */
export async function activitiesBetween(
  database: DeskDatabase,
  from: number,
  to: number,
): Promise<readonly ListedActivity[]> {
  const rows = await database.activities.where('startAt').between(from, to).toArray();
  const listed = rows.map(async (row) => {
    const [signIns, demands] = await Promise.all([
      database.signIns.where('activityId').equals(row.id).count(),
      database.demands.where('activityId').equals(row.id).count(),
    ]);
    return { ...row, signIns, demands };
  });
  return (await Promise.all(listed)).sort(
    (one, other) => one.startAt - other.startAt || one.title.localeCompare(other.title, 'zh-CN'),
  );
}

/** When the first activity from a time on begins, and the last one before it did (ms since 1970); null: none does. */
export async function nearestActivities(
  database: DeskDatabase,
  from: number,
): Promise<{ readonly before: number | null; readonly next: number | null }> {
  const [next, before] = await Promise.all([
    database.activities.where('startAt').aboveOrEqual(from).first(),
    database.activities.where('startAt').below(from).last(),
  ]);
  return { before: before?.startAt ?? null, next: next?.startAt ?? null };
}

/** One activity; null: it is not here. */
export async function activityById(database: DeskDatabase, id: string): Promise<Activity | null> {
  return (await database.activities.get(id)) ?? null;
}

/** Who came to an activity. */
export async function attendanceOfActivity(database: DeskDatabase, activityId: string): Promise<Attendance> {
  return attendanceOf(await database.signIns.where('activityId').equals(activityId).toArray());
}
