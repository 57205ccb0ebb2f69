import { failure, success, type Result } from '#shared/model/result.ts';
import { answerId } from '#shared/model/rowIds.ts';
import type { Session, SessionKind } from '#shared/model/session.ts';
import { prefilledAnswers } from '#shared/selfCheck/prefill.ts';
import type { Tapped } from '#shared/selfCheck/taps.ts';
import { aloneIfAllowed } from '../allowed.ts';
import { auditEvent, sessionInTrail } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import { packKey, type PinnedPack } from '../rows.ts';
import type { StorageCode } from '../storageFailure.ts';
import { write, type Change } from '../write.ts';

/** What a new session starts from; `date` is YYYY-MM-DD, `pack` the edition it will always be scored with. */
export type NewSession = {
  readonly enterpriseId: string;
  readonly kind: SessionKind;
  readonly date: string;
  readonly consultant: string;
  readonly pack: PinnedPack;
  readonly target?: Session['target'];
  /** What was tapped in the hall with the same edition: the session begins with it, each answer noted as unproven. */
  readonly tapped?: Tapped;
};

/**
 * Stores a new session and, in the same transaction, its pack's edition if this laptop lacks it. The trail says how many
 * answers came from the hall, if any did.
 */
export function createSession(
  database: DeskDatabase,
  { enterpriseId, kind, date, consultant, pack, target = null, tapped }: NewSession,
): Promise<Result<Session, 'enterpriseGone' | 'notAllowed' | StorageCode>> {
  return aloneIfAllowed(database, 'createSession', async () => {
    const key = packKey(pack.reference);
    const [enterprise, stored] = await Promise.all([
      database.enterprises.get(enterpriseId),
      database.packs.get(key),
    ]);
    if (enterprise === undefined) {
      return failure('enterpriseGone', '这家企业的档案已被移除，没有新建诊断；请返回企业列表。');
    }
    const now = Date.now();
    const row: Session = {
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
    const answers = tapped === undefined ? [] : answersFrom(tapped, pack, row);
    const changes: Change[] = [{ table: 'sessions', op: 'put', row }, ...answers];
    if (stored === undefined) changes.push({ table: 'packs', op: 'put', row: { ...pack, id: key } });
    const subject = { kind: 'session', id: row.id } as const;
    const how = tapped === undefined ? {} : { how: `展厅自测带入 ${answers.length} 题` };
    const detail = { enterprise: enterprise.name, session: sessionInTrail(row), ...how };
    const audit = auditEvent(database, now, 'session.create', subject, detail);
    const written = await write(database, changes, { now, audit });
    return written.ok ? success(row) : written;
  });
}

function answersFrom(
  tapped: Tapped,
  { pack }: PinnedPack,
  { id: sessionId, createdAt }: Session,
): readonly Change[] {
  return prefilledAnswers(pack, tapped).map((answer): Change => {
    const id = answerId(sessionId, answer.questionId);
    return {
      table: 'answers',
      op: 'put',
      row: { ...answer, id, sessionId, sample: false, updatedAt: createdAt },
    };
  });
}
