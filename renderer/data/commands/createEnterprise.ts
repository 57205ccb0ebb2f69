import type { Enterprise, EnterpriseFields } from '#shared/model/enterprise.ts';
import { success, type Result } from '#shared/model/result.ts';
import type { DeskDatabase } from '../database.ts';
import type { StorageCode } from '../storageFailure.ts';
import { alone } from '../turns.ts';
import { write } from '../write.ts';
import { usccTaken, type UsccTaken } from './usccTaken.ts';

/** Stores a new enterprise, unless another one has its USCC; the fields are checked by the caller. */
export function createEnterprise(
  database: DeskDatabase,
  fields: EnterpriseFields,
): Promise<Result<Enterprise, StorageCode> | UsccTaken> {
  return alone(database, async () => {
    const taken = await usccTaken(database, fields.uscc, null);
    if (taken !== null) return taken;
    const now = Date.now();
    const row = { ...fields, id: crypto.randomUUID(), sample: false, createdAt: now, updatedAt: now };
    const written = await write(database, [{ table: 'enterprises', op: 'put', row }], { now });
    return written.ok ? success(row) : written;
  });
}
