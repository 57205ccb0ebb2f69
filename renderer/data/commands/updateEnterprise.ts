import type { Enterprise, EnterpriseFields } from '#shared/model/enterprise.ts';
import { enterpriseFieldNames } from '#shared/model/enterpriseFieldNames.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import { aloneIfAllowed } from '../allowed.ts';
import { auditEvent } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import { changedFields } from '../importing/planImport.ts';
import type { StorageCode } from '../storageFailure.ts';
import { write } from '../write.ts';
import { usccTaken, type UsccTaken } from './usccTaken.ts';

/** Changes the named fields of an enterprise; a field that is absent stays. `enterpriseGone`: there is no such row. */
export function updateEnterprise(
  database: DeskDatabase,
  id: string,
  patch: Partial<EnterpriseFields>,
): Promise<Result<Enterprise, 'enterpriseGone' | 'notAllowed' | StorageCode> | UsccTaken> {
  return aloneIfAllowed(database, 'editEnterprise', async () => {
    const before = await database.enterprises.get(id);
    if (before === undefined) {
      return failure('enterpriseGone', '这家企业的档案已被移除，改动没有保存；请返回企业列表。');
    }
    const taken =
      patch.uscc === undefined || patch.uscc === before.uscc
        ? null
        : await usccTaken(database, patch.uscc, id);
    if (taken !== null) return taken;
    const now = Date.now();
    const { sample, createdAt } = before;
    const row = { ...before, ...patch, id, sample, createdAt, updatedAt: now };
    const fields = changedFields(before, row)
      .map((field) => enterpriseFieldNames[field])
      .join('、');
    const detail = { enterprise: row.name, fields: fields === '' ? '无' : fields };
    const audit = auditEvent(database, now, 'enterprise.update', { kind: 'enterprise', id }, detail);
    const written = await write(database, [{ table: 'enterprises', op: 'put', row }], { now, audit });
    return written.ok ? success(row) : written;
  });
}
