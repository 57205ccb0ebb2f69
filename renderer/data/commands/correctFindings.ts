import { success, type Result } from '#shared/model/result.ts';
import { checkNodeNames, type SiteCheck } from '#shared/model/siteCheck.ts';
import { checkSiteCheck } from '#shared/supervision/siteCheckRules.ts';
import { aloneIfAllowed } from '../allowed.ts';
import { auditEvent } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import type { StorageCode } from '../storageFailure.ts';
import { write } from '../write.ts';
import { invalidFields } from './refusals.ts';
import { siteCheckGone } from './saveSiteCheck.ts';

/** Notes that the findings of a check are corrected, on the day `today` (YYYY-MM-DD). */
export function correctFindings(
  database: DeskDatabase,
  id: string,
  today: string,
): Promise<Result<SiteCheck, 'invalid' | 'siteCheckGone' | 'notAllowed' | StorageCode>> {
  return aloneIfAllowed(database, 'superviseEnterprises', async () => {
    const before = await database.siteChecks.get(id);
    if (before === undefined) return siteCheckGone();
    if (before.correctedDate !== null) return success(before);
    const now = Date.now();
    const row: SiteCheck = { ...before, correctedDate: today, updatedAt: now };
    const invalid = invalidFields(checkSiteCheck(row, today));
    if (invalid !== null) return invalid;
    const enterprise = await database.enterprises.get(row.enterpriseId);
    const subject = { kind: 'enterprise', id: row.enterpriseId } as const;
    const detail = { enterprise: enterprise?.name, node: `${checkNodeNames[row.node]} ${row.date}` };
    const audit = auditEvent(database, now, 'siteCheck.correct', subject, detail);
    const written = await write(database, [{ table: 'siteChecks', op: 'put', row }], { now, audit });
    return written.ok ? success(row) : written;
  });
}
