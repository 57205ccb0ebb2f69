import { failure, success, type Result } from '#shared/model/result.ts';
import { answerId } from '#shared/model/rowIds.ts';
import type { Session } from '#shared/model/session.ts';
import { prefilledAnswers } from '#shared/selfCheck/prefill.ts';
import type { Tapped } from '#shared/selfCheck/taps.ts';
import { aloneIfAllowed } from '../allowed.ts';
import { auditEvent, sessionInTrail } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import { packKey } from '../rows.ts';
import type { StorageCode } from '../storageFailure.ts';
import { write, type Change } from '../write.ts';
import type { NewSession } from './createSession.ts';

/** A new session, and what was tapped in the hall with the same edition of the instrument. */
export type NewSessionFromSelfCheck = NewSession & { readonly tapped: Tapped };

/**
 * Stores a new session that begins with the answers of a self-check, each noted as unproven, and, in the same
 * transaction, its pack's edition if this laptop lacks it. The trail says that the answers came from the hall.
 */
export function createSessionFromSelfCheck(
  database: DeskDatabase,
  { enterpriseId, kind, date, consultant, pack, target = null, tapped }: NewSessionFromSelfCheck,
): Promise<Result<Session, 'enterpriseGone' | 'notAllowed' | StorageCode>> {
  return aloneIfAllowed(database, 'createSession', async () => {
    const key = packKey(pack.reference);
    const [enterprise, stored] = await Promise.all([
      database.enterprises.get(enterpriseId),
      database.packs.get(key),
    ]);
    if (enterprise === undefined) {
      return failure('enterpriseGone', '这家企业的档案已被移除，没有新建诊断；请另选一家企业。');
    }
    const now = Date.now();
    const session: Session = {
      id: crypto.randomUUID(),
      enterpriseId,
      kind,
      date,
      pack: pack.reference,
      target,
      painPoints: [],
      notes: '',
      participants: [],
      consultant,
      sample: false,
      createdAt: now,
      updatedAt: now,
    };
    const answers = prefilledAnswers(pack.pack, tapped).map((answer): Change => {
      const id = answerId(session.id, answer.questionId);
      const row = { ...answer, id, sessionId: session.id, sample: false, updatedAt: now };
      return { table: 'answers', op: 'put', row };
    });
    const packs: readonly Change[] =
      stored === undefined ? [{ table: 'packs', op: 'put', row: { ...pack, id: key } }] : [];
    const subject = { kind: 'session', id: session.id } as const;
    const how = `展厅自测带入 ${answers.length} 题`;
    const detail = { enterprise: enterprise.name, session: sessionInTrail(session), how };
    const audit = auditEvent(database, now, 'session.create', subject, detail);
    const changes: readonly Change[] = [{ table: 'sessions', op: 'put', row: session }, ...answers, ...packs];
    const written = await write(database, changes, { now, audit });
    return written.ok ? success(session) : written;
  });
}
