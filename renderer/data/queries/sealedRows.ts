import type { CurrentRows } from '#shared/sealing/compareWithRows.ts';
import type { DeskDatabase } from '../database.ts';
import { bundleOfSession } from './bundleOfSession.ts';
import { evidenceOf } from './evidenceOf.ts';

/** Everything of a session that a seal covers, as it is stored now; null if the session is not there (any more). */
export async function sealedRows(database: DeskDatabase, sessionId: string): Promise<CurrentRows | null> {
  const [bundle, evidence] = await Promise.all([
    bundleOfSession(database, sessionId),
    evidenceOf(database, sessionId),
  ]);
  return bundle === null ? null : { ...bundle, evidence };
}
