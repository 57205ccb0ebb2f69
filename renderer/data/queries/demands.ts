import type { Demand, DemandState } from '#shared/model/demand.ts';
import type { DeskDatabase } from '../database.ts';

/** A demand, and what the activity that it was collected at is called; null: at none, or it is not here. */
export type ListedDemand = Demand & { readonly activity: string | null };

/** Every demand, what waits longest first; those that are done come last, the newest of them first. */
export async function allDemands(database: DeskDatabase): Promise<readonly ListedDemand[]> {
  const rows = await database.demands.toArray();
  const ids = [...new Set(rows.flatMap(({ activityId }) => (activityId === null ? [] : [activityId])))];
  const activities = await database.activities.bulkGet(ids);
  const titles = new Map(
    activities.flatMap((row) => (row === undefined ? [] : [[row.id, row.title] as const])),
  );
  return rows
    .map((row) => ({ ...row, activity: titles.get(row.activityId ?? '') ?? null }))
    .sort(waitingFirst);
}

/** The demands that were collected at one activity, in the same order. */
export async function demandsOfActivity(
  database: DeskDatabase,
  activityId: string,
): Promise<readonly Demand[]> {
  return (await database.demands.where('activityId').equals(activityId).toArray()).sort(waitingFirst);
}

const ranks: Readonly<Record<DemandState, number>> = { open: 0, following: 1, done: 2 };

function waitingFirst(one: Demand, other: Demand): number {
  const since = one.registeredAt - other.registeredAt;
  return ranks[one.status] - ranks[other.status] || (one.status === 'done' ? -since : since);
}
