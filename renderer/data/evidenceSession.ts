import type { AuditDetail } from '#shared/audit/actions.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import { isClosed, type Session } from '#shared/model/session.ts';
import { sessionInTrail } from './auditEvent.ts';
import type { DeskDatabase } from './database.ts';

export type ClosedCode = 'sessionGone' | 'sessionClosed';

/** An open session, and how the audit trail names it. */
export type EvidenceSession = { readonly session: Session; readonly detail: AuditDetail };

/** The session to which evidence belongs, if its evidence may change; `unchanged` says what was not done (没有添加). */
export async function evidenceSession(
  { sessions, enterprises }: DeskDatabase,
  sessionId: string,
  unchanged: string,
): Promise<Result<EvidenceSession, ClosedCode>> {
  const session = await sessions.get(sessionId);
  if (session === undefined) {
    return failure('sessionGone', `这次诊断已被移除，佐证材料${unchanged}；请返回企业页面。`);
  }
  if (isClosed(session)) {
    return failure(
      'sessionClosed',
      `这次诊断已经结束并封存，佐证材料${unchanged}；如确需更改，请由组长或管理员修订这次诊断。`,
    );
  }
  const enterprise = await enterprises.get(session.enterpriseId);
  return success({ session, detail: { enterprise: enterprise?.name, session: sessionInTrail(session) } });
}
