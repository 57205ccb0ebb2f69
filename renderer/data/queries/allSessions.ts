import type { Session } from '#shared/model/session.ts';
import type { DeskDatabase } from '../database.ts';
import { byTime } from './sessionOrder.ts';

/** Every diagnosis session, newest first. */
export async function allSessions(database: DeskDatabase): Promise<readonly Session[]> {
  const sessions = await database.sessions.toArray();
  return sessions.sort((one, other) => byTime(other, one));
}
