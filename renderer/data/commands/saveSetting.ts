import type { Result } from '#shared/model/result.ts';
import type { DeskDatabase } from '../database.ts';
import type { StorageCode } from '../storageFailure.ts';
import { write } from '../write.ts';

/** Stores one setting of this laptop; `value` must be plain data (structured clone). Settings do not sync. */
export function saveSetting(
  database: DeskDatabase,
  id: string,
  value: unknown,
): Promise<Result<void, StorageCode>> {
  return write(database, [{ table: 'settings', op: 'put', row: { id, value } }], { now: Date.now() });
}
