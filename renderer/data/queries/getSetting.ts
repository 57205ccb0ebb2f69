import type { DeskDatabase } from '../database.ts';

/** A setting's value as it was saved, for the caller to check; undefined if it was never set. */
export async function getSetting(database: DeskDatabase, id: string): Promise<unknown> {
  return (await database.settings.get(id))?.value;
}
