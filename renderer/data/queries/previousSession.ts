import type { Session } from '#shared/model/session.ts';
import type { DeskDatabase } from '../database.ts';
import { byTime } from './sessionOrder.ts';
import { sessionsOfEnterprise } from './sessionsOfEnterprise.ts';

/** The latest earlier session of the same enterprise (by date, then by the time of creation); null for the first. */
export async function previousSession(database: DeskDatabase, session: Session): Promise<Session | null> {
  const sessions = await sessionsOfEnterprise(database, session.enterpriseId);
  return sessions.findLast((other) => other.id !== session.id && byTime(other, session) < 0) ?? null;
}
