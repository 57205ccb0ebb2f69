import type { Session } from '#shared/model/session.ts';
import type { DeskDatabase } from '../database.ts';
import { byTime } from './sessionOrder.ts';

/** The sessions of one enterprise, oldest first. */
export async function sessionsOfEnterprise(
  database: DeskDatabase,
  enterpriseId: string,
): Promise<readonly Session[]> {
  return (await database.sessions.where('enterpriseId').equals(enterpriseId).toArray()).sort(byTime);
}
