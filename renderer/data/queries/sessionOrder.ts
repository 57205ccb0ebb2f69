import type { Session } from '#shared/model/session.ts';

/** Orders sessions from the oldest to the newest: by date, then by the time of creation, then by id. */
export function byTime(one: Session, other: Session): number {
  return compare(one.date, other.date) || one.createdAt - other.createdAt || compare(one.id, other.id);
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
