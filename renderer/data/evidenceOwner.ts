import type { AuditDetail } from '#shared/audit/actions.ts';
import { failure, success, type Failure, type Result } from '#shared/model/result.ts';
import { isClosed, type Session } from '#shared/model/session.ts';
import { checkInTrail, type SiteCheck } from '#shared/model/siteCheck.ts';
import { refusedTo } from './allowed.ts';
import { sessionInTrail } from './auditEvent.ts';
import type { DeskDatabase } from './database.ts';

export type OwnerCode = 'ownerGone' | 'sessionClosed' | 'notAllowed';

/** What evidence belongs to, as far as its commands need it; `detail`: how the audit trail names it. */
export type EvidenceOwner = { readonly sample: boolean; readonly detail: AuditDetail };

/**
 * The diagnosis or the check on site to which evidence belongs, if its evidence may change: whoever asks may fill in
 * diagnoses. `unchanged` says what was not done (没有添加).
 */
export async function evidenceOwner(
  database: DeskDatabase,
  ownerId: string,
  unchanged: string,
): Promise<Result<EvidenceOwner, OwnerCode>> {
  const session = await database.sessions.get(ownerId);
  if (session !== undefined) {
    return closed(session, unchanged) ?? owner(database, session, { session: sessionInTrail(session) });
  }
  const check = await database.siteChecks.get(ownerId);
  if (check !== undefined) {
    const refused = refusedTo(database, 'superviseEnterprises');
    return refused ?? owner(database, check, { node: checkInTrail(check) });
  }
  return failure('ownerGone', `它所属的诊断或现场检查已被删除，佐证材料${unchanged}；请返回企业页面。`);
}

function closed(session: Session, unchanged: string): Failure<'sessionClosed'> | null {
  if (!isClosed(session)) return null;
  return failure(
    'sessionClosed',
    `这次诊断已经结束并封存，佐证材料${unchanged}；如确需更改，请由组长或管理员修订这次诊断。`,
  );
}

async function owner(
  { enterprises }: DeskDatabase,
  { enterpriseId, sample }: Session | SiteCheck,
  detail: AuditDetail,
): Promise<Result<EvidenceOwner, never>> {
  const enterprise = await enterprises.get(enterpriseId);
  return success({ sample, detail: { enterprise: enterprise?.name, ...detail } });
}
