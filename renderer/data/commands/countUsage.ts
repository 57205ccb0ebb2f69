import type { Result } from '#shared/model/result.ts';
import { usageCountId, type UsageCount } from '#shared/model/usageCount.ts';
import { aloneIfAllowed } from '../allowed.ts';
import type { DeskDatabase } from '../database.ts';
import type { StorageCode } from '../storageFailure.ts';
import { write } from '../write.ts';

/** Counts that something was opened at a kiosk; `day` is YYYY-MM-DD. Only the hall may. */
export function countUsage(
  database: DeskDatabase,
  { device, day, thing }: Pick<UsageCount, 'device' | 'day' | 'thing'>,
): Promise<Result<void, 'notAllowed' | StorageCode>> {
  return aloneIfAllowed(database, 'receiveVisitors', async () => {
    const id = usageCountId(device, day, thing);
    const before = await database.usageCounts.get(id);
    const row: UsageCount = { id, device, day, thing, count: (before?.count ?? 0) + 1, sample: false };
    return write(database, [{ table: 'usageCounts', op: 'put', row }], { now: Date.now() });
  });
}
