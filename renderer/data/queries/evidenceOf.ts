import type { Evidence } from '#shared/model/evidence.ts';
import type { DeskDatabase } from '../database.ts';

/** The evidence of one diagnosis, or of one check on site, in the order in which it was added. */
export async function evidenceOf({ evidence }: DeskDatabase, ownerId: string): Promise<readonly Evidence[]> {
  const rows = await evidence.where('sessionId').equals(ownerId).toArray();
  return rows.toSorted((one, other) => one.addedAt - other.addedAt || (one.id < other.id ? -1 : 1));
}
