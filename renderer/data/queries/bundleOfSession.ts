import type { SessionBundle } from '#shared/model/bundle.ts';
import type { DeskDatabase } from '../database.ts';

/** One session with its enterprise, answers and ratings, read in one transaction; null if it is not there (any more). */
export function bundleOfSession(database: DeskDatabase, sessionId: string): Promise<SessionBundle | null> {
  const { enterprises, sessions, answers, sceneRatings } = database;
  return database.transaction('r', [enterprises, sessions, answers, sceneRatings], async () => {
    const [session, itsAnswers, itsRatings] = await Promise.all([
      sessions.get(sessionId),
      answers.where('sessionId').equals(sessionId).toArray(),
      sceneRatings.where('sessionId').equals(sessionId).toArray(),
    ]);
    const enterprise = session && (await enterprises.get(session.enterpriseId));
    if (session === undefined || enterprise === undefined) return null;
    return { enterprise, session, answers: itsAnswers, sceneRatings: itsRatings };
  });
}
