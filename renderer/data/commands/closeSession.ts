import { failure, success, type Failure, type Result } from '#shared/model/result.ts';
import { isClosed } from '#shared/model/session.ts';
import type { SealParts } from '#shared/sealing/contentOf.ts';
import type { SealedRecord, SealingDevice } from '#shared/sealing/record.ts';
import { attachSignature, unsignedSeal } from '#shared/sealing/sealSession.ts';
import { sealHash, signedBytes } from '#shared/sealing/signer.ts';
import { aloneIfAllowed } from '../allowed.ts';
import { auditEvent, sessionInTrail } from '../auditEvent.ts';
import { holdSession } from '../closedSessions.ts';
import type { DeskDatabase } from '../database.ts';
import { packByReference } from '../queries/packByReference.ts';
import { sealedRows } from '../queries/sealedRows.ts';
import { sealsOfSession } from '../queries/sealsOfSession.ts';
import type { StoredSeal } from '../rows.ts';
import type { StorageCode } from '../storageFailure.ts';
import { write } from '../write.ts';

/** This laptop's key, wherever it is kept: who signs, and the signature (64 bytes) of a message. */
export type DeviceSigner = {
  readonly device: SealingDevice;
  readonly sign: (message: Uint8Array) => Promise<Result<Uint8Array>>;
};

export type CloseCode = 'sessionGone' | 'packMissing' | 'sealImpossible' | 'notSigned' | 'notAllowed';

/**
 * Closes a session: seals what is stored of it with its own edition of the pack, and stores the seal, the mark on the
 * session and the line of the trail together. Nothing of the session is written between the reading and that. Closing
 * what is closed already is refused (`sessionClosed`).
 */
export function closeSession(
  database: DeskDatabase,
  sessionId: string,
  signer: DeviceSigner,
): Promise<Result<StoredSeal, CloseCode | StorageCode>> {
  return aloneIfAllowed(database, 'closeSession', () =>
    holdSession(database, sessionId, async () => {
      const parts = await partsOf(database, sessionId, Date.now());
      if ('ok' in parts) return parts;
      const sealed = await signed(parts, signer);
      return sealed.ok ? store(database, parts, sealed.value) : sealed;
    }),
  );
}

async function partsOf(
  database: DeskDatabase,
  sessionId: string,
  closedAt: number,
): Promise<SealParts | Failure<'sessionGone' | 'packMissing' | 'sessionClosed'>> {
  const [rows, seals] = await Promise.all([
    sealedRows(database, sessionId),
    sealsOfSession(database, sessionId),
  ]);
  if (rows === null) return failure('sessionGone', '这次诊断已被移除，没有封存；请返回企业页面。');
  const { session } = rows;
  if (isClosed(session)) return failure('sessionClosed', '这次诊断已经封存，没有再次封存；请刷新页面查看。');
  const pack = await packByReference(database, session.pack);
  if (pack === null) {
    return failure(
      'packMissing',
      '本机没有这次诊断所用的评测指标包，没有封存，已录入的内容都在；请先导入该指标包。',
    );
  }
  const last = seals.at(-1) ?? null;
  // A restored session may have seals that its own row does not know of: none of them is ever overwritten.
  const revision = last === null ? 1 : Math.max(session.revision ?? 1, last.revision + 1);
  const { person, role } = database.actor;
  const previousSeal = last === null ? null : sealHash(last.record);
  return { ...rows, pack, revision, previousSeal, closedAt, closedBy: { person, role } };
}

async function signed(
  parts: SealParts,
  { device, sign }: DeviceSigner,
): Promise<Result<SealedRecord, 'sealImpossible' | 'notSigned'>> {
  const unsigned = unsignedSeal(parts, device);
  if (!unsigned.ok) return unsigned;
  const signature = await sign(signedBytes(unsigned.value));
  if (!signature.ok) return failure('notSigned', signature.message);
  return attachSignature(unsigned.value, signature.value, parts);
}

async function store(
  database: DeskDatabase,
  { session, enterprise, revision, closedAt }: SealParts,
  record: SealedRecord,
): Promise<Result<StoredSeal, StorageCode>> {
  const { id, sample } = session;
  const times = { updatedAt: closedAt };
  const seal: StoredSeal = { id: sealId(id, revision), sessionId: id, revision, record, sample, ...times };
  const { open } = record.content.result;
  const audit = auditEvent(
    database,
    closedAt,
    'session.close',
    { kind: 'session', id },
    {
      enterprise: enterprise.name,
      session: sessionInTrail(session),
      revision: String(revision),
      counts: open === 0 ? undefined : `${open} 项未答`,
    },
  );
  const written = await write(
    database,
    [
      { table: 'sessions', op: 'put', row: { ...session, closedAt, revision, ...times } },
      { table: 'seals', op: 'put', row: seal },
    ],
    { now: closedAt, audit, closedSessions: 'change' },
  );
  return written.ok ? success(seal) : written;
}

/** The id of a seal's row. */
function sealId(sessionId: string, revision: number): string {
  return `${sessionId}:${revision}`;
}
