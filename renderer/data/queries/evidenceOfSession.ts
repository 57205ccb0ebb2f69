import type { Evidence } from '#shared/model/evidence.ts';
import type { DeskDatabase } from '../database.ts';

/** The evidence of one session, in the order in which it was added. */
export async function evidenceOfSession(
  { evidence }: DeskDatabase,
  sessionId: string,
): Promise<readonly Evidence[]> {
  const rows = await evidence.where('sessionId').equals(sessionId).toArray();
  return rows.toSorted((one, other) => one.addedAt - other.addedAt || (one.id < other.id ? -1 : 1));
}
