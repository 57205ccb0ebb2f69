import type { Session } from '#shared/model/session.ts';
import type { DeskDatabase } from '../database.ts';
import { rowsByOwner } from './rowsByOwner.ts';
import { byTime } from './sessionOrder.ts';

/** The sessions of the rows in sight, by enterprise id, oldest first; an enterprise without sessions has an empty list. */
export async function sessionsOfEnterprises(
  database: DeskDatabase,
  enterpriseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Session[]>> {
  const groups = await rowsByOwner(database.sessions, 'enterpriseId', enterpriseIds);
  return new Map([...groups].map(([id, sessions]) => [id, sessions.toSorted(byTime)]));
}
