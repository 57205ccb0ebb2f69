import { recordAction } from '#data/commands/recordAction.ts';
import { refusedTo } from '#data/allowed.ts';
import type { DeskDatabase } from '#data/database.ts';
import type { StoredSeal } from '#data/rows.ts';
import { host } from '#host';
import type { CallResult } from '#shared/ipc/contract.ts';
import type { Failure } from '#shared/model/result.ts';
import { sessionKindNames } from '#shared/model/session.ts';
import { sealFileText } from '#shared/sealing/sealFile.ts';

/** One seal as a file that anyone can verify (`npm run verify`); the trail tells who took it out. */
export async function exportSeal(
  database: DeskDatabase,
  { sessionId, revision, record }: StoredSeal,
): Promise<CallResult<'saveFile'> | Failure<'notAllowed'>> {
  const refused = refusedTo(database, 'exportData');
  if (refused !== null) return refused;
  const { session, enterprise } = record.content;
  const what = `${sessionKindNames[session.kind]}封存记录-${session.date}-第${revision}次`;
  const saved = await host.saveFile({
    kind: 'seal',
    suggestedName: `${enterprise.name.slice(0, 100)}-${what}.json`,
    bytes: new TextEncoder().encode(sealFileText(record)),
  });
  if (!saved.ok) return saved;
  const subject = { kind: 'session', id: sessionId } as const;
  const detail = { enterprise: enterprise.name, file: saved.path, revision: String(revision) };
  await recordAction(database, 'seal.export', detail, subject);
  return saved;
}
