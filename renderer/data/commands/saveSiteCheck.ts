import { failure, success, type Result } from '#shared/model/result.ts';
import { checkInTrail, type SiteCheck, type SiteCheckFields } from '#shared/model/siteCheck.ts';
import { checkSiteCheck, tidySiteCheck } from '#shared/supervision/siteCheckRules.ts';
import { aloneIfAllowed } from '../allowed.ts';
import { auditEvent } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import type { StorageCode } from '../storageFailure.ts';
import { typedOver } from '../typedOver.ts';
import { write } from '../write.ts';
import { enterpriseGone, invalidFields } from './refusals.ts';

export type SaveSiteCheckCode = 'invalid' | 'enterpriseGone' | 'siteCheckGone' | 'notAllowed' | StorageCode;

/** A new check of an enterprise (`opened` null), or one as it stood when its form was opened. `today` is YYYY-MM-DD. */
export type SiteCheckPlace = {
  readonly enterpriseId: string;
  readonly opened: SiteCheck | null;
  readonly today: string;
};

/** Stores what was found on site. `enterpriseGone`, `siteCheckGone`: what it belongs to, or itself, is here no more. */
export function saveSiteCheck(
  database: DeskDatabase,
  { enterpriseId, opened, today }: SiteCheckPlace,
  typed: SiteCheckFields,
): Promise<Result<SiteCheck, SaveSiteCheckCode>> {
  return aloneIfAllowed(database, 'superviseEnterprises', async () => {
    const [enterprise, before] = await Promise.all([
      database.enterprises.get(enterpriseId),
      opened === null ? null : database.siteChecks.get(opened.id),
    ]);
    if (enterprise === undefined) return enterpriseGone('现场检查');
    if (before === undefined) return siteCheckGone();
    const tidy = tidySiteCheck(typed);
    const fields =
      opened === null || before === null ? tidy : typedOver(before, opened, { ...opened, ...tidy });
    const invalid = invalidFields(checkSiteCheck(fields, today));
    if (invalid !== null) return invalid;
    const now = Date.now();
    const rest = before ?? { id: crypto.randomUUID(), enterpriseId, sample: false, createdAt: now };
    const row: SiteCheck = { ...rest, ...fields, updatedAt: now };
    const action = before === null ? 'siteCheck.create' : 'siteCheck.update';
    const subject = { kind: 'enterprise', id: enterpriseId } as const;
    const detail = { enterprise: enterprise.name, node: checkInTrail(row) };
    const audit = auditEvent(database, now, action, subject, detail);
    const written = await write(database, [{ table: 'siteChecks', op: 'put', row }], { now, audit });
    return written.ok ? success(row) : written;
  });
}

/** The check is here no more. */
export function siteCheckGone() {
  return failure('siteCheckGone', '这次现场检查已被删除，改动没有保存；请返回企业页面。');
}
