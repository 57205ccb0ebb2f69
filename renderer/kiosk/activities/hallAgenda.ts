import { activityState, takesSignIns } from '#shared/activities/activityState.ts';
import type { Activity } from '#shared/model/activity.ts';

/** The activities that visitors are told of, in this order. */
export type HallAgenda<Row extends Activity = Activity> = {
  /** Whoever came for these signs in now. */
  readonly open: readonly Row[];
  /** To come, the next one first; those that were cancelled are told, too: somebody may have come for them. */
  readonly coming: readonly Row[];
  /** Of today, and over. */
  readonly over: readonly Row[];
};

const hour = 60 * 60_000;
const day = 24 * hour;

/** The hall looks so far ahead (ms). */
const lookAhead = 60 * day;

/** What goes on now began at most this long ago (ms): `checkActivity` allows no longer activity. */
const longest = 31 * day;

/** The span of time (ms since 1970) in which everything begins that the hall may tell of at `now`. */
export function agendaSpan(now: number): { readonly from: number; readonly to: number } {
  return { from: startOfDay(now) - longest, to: now + lookAhead };
}

/** Puts activities in the order in which visitors need them; what was over before today is left out. */
export function hallAgenda<Row extends Activity>(activities: readonly Row[], now: number): HallAgenda<Row> {
  const isOver = ({ endAt }: Row) => endAt <= now;
  const isToday = ({ endAt }: Row) => endAt > startOfDay(now);
  return {
    open: activities.filter((activity) => takesSignIns(activity, now)),
    coming: activities.filter((activity) => !isOver(activity) && !takesSignIns(activity, now)),
    over: activities.filter(
      (activity) => isOver(activity) && isToday(activity) && activityState(activity, now) === 'over',
    ),
  };
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
