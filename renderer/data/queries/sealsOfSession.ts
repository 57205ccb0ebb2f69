import type { DeskDatabase } from '../database.ts';
import type { StoredSeal } from '../rows.ts';

/** The seals of a session, by revision; none while it was never closed. */
export async function sealsOfSession(
  { seals }: DeskDatabase,
  sessionId: string,
): Promise<readonly StoredSeal[]> {
  const rows = await seals.where('sessionId').equals(sessionId).toArray();
  return rows.sort((one, other) => one.revision - other.revision);
}
