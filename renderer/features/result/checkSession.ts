import { packByReference } from '#data/queries/packByReference.ts';
import { sealedRows } from '#data/queries/sealedRows.ts';
import { sealsOfSession } from '#data/queries/sealsOfSession.ts';
import type { DeskDatabase } from '#data/database.ts';
import { checkSeals, type SealsCheck } from '#shared/sealing/checkSeals.ts';

/** Checks all seals of a session against one another and against what is stored now; null if the session is gone. */
export async function checkSession(database: DeskDatabase, sessionId: string): Promise<SealsCheck | null> {
  const [rows, seals] = await Promise.all([
    sealedRows(database, sessionId),
    sealsOfSession(database, sessionId),
  ]);
  if (rows === null) return null;
  return checkSeals(seals, rows, await packByReference(database, rows.session.pack));
}
