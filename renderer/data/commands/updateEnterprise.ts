import type { Enterprise, EnterpriseFields } from '#shared/model/enterprise.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import type { DeskDatabase } from '../database.ts';
import type { StorageCode } from '../storageFailure.ts';
import { alone } from '../turns.ts';
import { write } from '../write.ts';
import { usccTaken, type UsccTaken } from './usccTaken.ts';

/** Changes the named fields of an enterprise; a field that is absent stays. `enterpriseGone`: there is no such row. */
export function updateEnterprise(
  database: DeskDatabase,
  id: string,
  patch: Partial<EnterpriseFields>,
): Promise<Result<Enterprise, 'enterpriseGone' | StorageCode> | UsccTaken> {
  return alone(database, async () => {
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
    const written = await write(database, [{ table: 'enterprises', op: 'put', row }], { now });
    return written.ok ? success(row) : written;
  });
}
