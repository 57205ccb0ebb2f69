import type { Activity } from '../model/activity.ts';

/** 未开始 ahead · 进行中 running · 已结束 over · 已取消 cancelled */
export type ActivityState = 'ahead' | 'running' | 'over' | 'cancelled';

export const activityStateNames: Readonly<Record<ActivityState, string>> = {
  ahead: '未开始',
  running: '进行中',
  over: '已结束',
  cancelled: '已取消',
};

/** How far an activity has come at `now` (ms since 1970). */
export function activityState(
  { startAt, endAt, cancelledAt }: Pick<Activity, 'startAt' | 'endAt' | 'cancelledAt'>,
  now: number,
): ActivityState {
  if (cancelledAt !== null) return 'cancelled';
  if (now < startAt) return 'ahead';
  return now < endAt ? 'running' : 'over';
}

/** Sign-in opens this long (ms) before the beginning: people come early. */
const opensBefore = 2 * 60 * 60_000;

/** When sign-in opens (ms since 1970). */
export function signInOpensAt({ startAt }: Pick<Activity, 'startAt'>): number {
  return startAt - opensBefore;
}

/** Whether a visitor may sign in at `now`: from two hours before the beginning to the end, unless it was cancelled. */
export function takesSignIns(
  activity: Pick<Activity, 'startAt' | 'endAt' | 'cancelledAt'>,
  now: number,
): boolean {
  return activity.cancelledAt === null && now >= signInOpensAt(activity) && now < activity.endAt;
}
