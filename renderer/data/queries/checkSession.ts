import { checkSeals, type SealsCheck } from '#shared/sealing/checkSeals.ts';
import type { DeskDatabase } from '../database.ts';
import { packByReference } from './packByReference.ts';
import { sealedRows } from './sealedRows.ts';
import { sealsOfSession } from './sealsOfSession.ts';

/** Checks all seals of a session against one another and against what is stored now; null if the session is gone. */
export async function checkSession(database: DeskDatabase, sessionId: string): Promise<SealsCheck | null> {
  const [rows, seals] = await Promise.all([
    sealedRows(database, sessionId),
    sealsOfSession(database, sessionId),
  ]);
  if (rows === null) return null;
  return checkSeals(seals, rows, await packByReference(database, rows.session.pack));
}
