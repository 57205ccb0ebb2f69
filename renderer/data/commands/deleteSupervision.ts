import { success, type Result } from '#shared/model/result.ts';
import { checkInTrail } from '#shared/model/siteCheck.ts';
import { aloneIfAllowed } from '../allowed.ts';
import { auditEvent } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import { evidenceOfChecks } from '../deletion.ts';
import type { StorageCode } from '../storageFailure.ts';
import { write, type Change } from '../write.ts';

type Deleted = Promise<Result<void, 'notAllowed' | StorageCode>>;

/** Deletes a check on site that was recorded wrongly, with its photographs; the trail tells of it. What is gone already counts as deleted. */
export function deleteSiteCheck(database: DeskDatabase, id: string): Deleted {
  return aloneIfAllowed(database, 'superviseEnterprises', async () => {
    const row = await database.siteChecks.get(id);
    if (row === undefined) return success(undefined);
    const detail = { node: checkInTrail(row) };
    const evidence = await evidenceOfChecks(database, [id]);
    const files = evidence.map((one): Change => ({
      table: 'evidence',
      op: 'delete',
      id: one,
      sample: row.sample,
    }));
    return deleteOwn(database, 'siteChecks', row, { action: 'siteCheck.delete', detail }, files);
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
  along: readonly Change[] = [],
): Deleted {
  const enterprise = await database.enterprises.get(enterpriseId);
  const now = Date.now();
  const subject = { kind: 'enterprise', id: enterpriseId } as const;
  const audit = auditEvent(database, now, told.action, subject, {
    enterprise: enterprise?.name,
    ...told.detail,
  });
  return write(database, [...along, { table, op: 'delete', id, sample }], { now, audit });
}
