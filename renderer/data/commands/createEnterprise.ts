import type { Enterprise, EnterpriseFields } from '#shared/model/enterprise.ts';
import { enterpriseIdOf } from '#shared/model/enterpriseId.ts';
import { success, type Result } from '#shared/model/result.ts';
import { aloneIfAllowed } from '../allowed.ts';
import { auditEvent } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import type { StorageCode } from '../storageFailure.ts';
import { write } from '../write.ts';
import { usccTaken, type UsccTaken } from './usccTaken.ts';

/** Stores a new enterprise, unless another one has its USCC; the fields are checked by the caller. */
export function createEnterprise(
  database: DeskDatabase,
  fields: EnterpriseFields,
): Promise<Result<Enterprise, StorageCode | 'notAllowed'> | UsccTaken> {
  return aloneIfAllowed(database, 'editEnterprise', async () => {
    const taken = await usccTaken(database, fields.uscc, null);
    if (taken !== null) return taken;
    const now = Date.now();
    const id = await freeId(database, fields.uscc);
    const row = { ...fields, id, sample: false, createdAt: now, updatedAt: now };
    const detail = { enterprise: row.name };
    const audit = auditEvent(database, now, 'enterprise.create', { kind: 'enterprise', id }, detail);
    const written = await write(database, [{ table: 'enterprises', op: 'put', row }], { now, audit });
    return written.ok ? success(row) : written;
  });
}

/** The id that follows from the USCC, unless there is no code yet or an enterprise kept that id when its code was corrected. */
async function freeId(database: DeskDatabase, uscc: string): Promise<string> {
  const id = enterpriseIdOf(uscc);
  const used = uscc === '' || (await database.enterprises.where('id').equals(id).count()) > 0;
  return used ? crypto.randomUUID() : id;
}
