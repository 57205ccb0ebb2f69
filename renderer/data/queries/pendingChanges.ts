import type { DeskDatabase } from '../database.ts';

/** How many rows the central platform has not been told about; counted by key, no row is read. */
export function pendingChanges(database: DeskDatabase): Promise<number> {
  return database.outbox.count();
}
