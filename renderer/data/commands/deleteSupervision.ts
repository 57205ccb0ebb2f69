import { success, type Result } from '#shared/model/result.ts';
import { checkNodeNames } from '#shared/model/siteCheck.ts';
import { aloneIfAllowed } from '../allowed.ts';
import { auditEvent } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import type { StorageCode } from '../storageFailure.ts';
import { write } from '../write.ts';

type Deleted = Promise<Result<void, 'notAllowed' | StorageCode>>;

/** Deletes a check on site that was recorded wrongly; the trail tells of it. What is gone already counts as deleted. */
export function deleteSiteCheck(database: DeskDatabase, id: string): Deleted {
  return aloneIfAllowed(database, 'superviseEnterprises', async () => {
    const row = await database.siteChecks.get(id);
    if (row === undefined) return success(undefined);
    const node = `${checkNodeNames[row.node]} ${row.date}`;
    return deleteOwn(database, 'siteChecks', row, { action: 'siteCheck.delete', detail: { node } });
  });
}

/** Deletes scores that were recorded wrongly; the trail tells of it. What is gone already counts as deleted. */
export function deleteSatisfaction(database: DeskDatabase, id: string): Deleted {
  return aloneIfAllowed(database, 'superviseEnterprises', async () => {
    const row = await database.satisfactions.get(id);
    if (row === undefined) return success(undefined);
    const { provider } = row;
    return deleteOwn(database, 'satisfactions', row, { action: 'satisfaction.delete', detail: { provider } });
  });
}

async function deleteOwn(
  database: DeskDatabase,
  table: 'siteChecks' | 'satisfactions',
  {
    id,
    enterpriseId,
    sample,
  }: { readonly id: string; readonly enterpriseId: string; readonly sample: boolean },
  told: {
    readonly action: 'siteCheck.delete' | 'satisfaction.delete';
    readonly detail: { readonly node?: string; readonly provider?: string };
  },
): Deleted {
  const enterprise = await database.enterprises.get(enterpriseId);
  const now = Date.now();
  const subject = { kind: 'enterprise', id: enterpriseId } as const;
  const audit = auditEvent(database, now, told.action, subject, {
    enterprise: enterprise?.name,
    ...told.detail,
  });
  return write(database, [{ table, op: 'delete', id, sample }], { now, audit });
}
