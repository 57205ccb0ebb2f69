import type { DeskDatabase } from '../database.ts';
import { countsOf, ownRowsOf, rowsOfSessions, type DeletionCounts } from '../deletion.ts';
import { sessionsOfEnterprise } from './sessionsOfEnterprise.ts';

/** What deleting an enterprise, or one session, would take with it. */
export async function deletionScope(
  database: DeskDatabase,
  subject: { readonly kind: 'enterprise' | 'session'; readonly id: string },
): Promise<DeletionCounts> {
  if (subject.kind === 'enterprise') {
    const sessions = await sessionsOfEnterprise(database, subject.id);
    const [rows, own] = await Promise.all([
      rowsOfSessions(database, sessions),
      ownRowsOf(database, subject.id),
    ]);
    return countsOf(rows, own);
  }
  const session = await database.sessions.get(subject.id);
  return countsOf(await rowsOfSessions(database, session === undefined ? [] : [session]));
}
