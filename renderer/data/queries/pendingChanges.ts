import type { DeskDatabase } from '../database.ts';
import { batchKeys, changesBehind } from '../outbox.ts';

/** How many changes the central platform has not been told about; counted by key, no row is read. */
export async function pendingChanges({ outbox }: DeskDatabase): Promise<number> {
  const [entries, batches] = await Promise.all([
    outbox.count(),
    outbox
      .where(':id')
      .between(...batchKeys)
      .primaryKeys(),
  ]);
  return batches.reduce((sum, id) => sum + changesBehind(id), entries - batches.length);
}
