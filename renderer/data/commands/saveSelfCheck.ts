import { success, type Result } from '#shared/model/result.ts';
import type { SelfCheck } from '#shared/model/selfCheck.ts';
import { ifAllowed } from '../allowed.ts';
import type { DeskDatabase } from '../database.ts';
import type { StorageCode } from '../storageFailure.ts';
import { write } from '../write.ts';

/** Keeps what a visitor tapped, without any name. Only the hall may. */
export function saveSelfCheck(
  database: DeskDatabase,
  taken: Pick<SelfCheck, 'instrument' | 'answers' | 'level' | 'device'>,
): Promise<Result<SelfCheck, 'notAllowed' | StorageCode>> {
  return ifAllowed(database, 'receiveVisitors', async () => {
    const now = Date.now();
    const row: SelfCheck = { ...taken, id: crypto.randomUUID(), at: now, sample: false };
    const written = await write(database, [{ table: 'selfChecks', op: 'put', row }], { now });
    return written.ok ? success(row) : written;
  });
}
