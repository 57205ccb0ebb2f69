import type { SessionBundle } from '#shared/model/bundle.ts';
import { learnSession } from '../closedSessions.ts';
import type { DeskDatabase } from '../database.ts';

/**
 * One session with its enterprise, answers and ratings; null if it is not there (any more). The writer learns from it
 * whether the session is closed, so that the first answer need not look.
 */
export async function bundleOfSession(
  database: DeskDatabase,
  sessionId: string,
): Promise<SessionBundle | null> {
  const { enterprises, sessions, answers, sceneRatings } = database;
  const [session, itsAnswers, itsRatings] = await Promise.all([
    sessions.get(sessionId),
    answers.where('sessionId').equals(sessionId).toArray(),
    sceneRatings.where('sessionId').equals(sessionId).toArray(),
  ]);
  const enterprise = session && (await enterprises.get(session.enterpriseId));
  if (session === undefined || enterprise === undefined) return null;
  learnSession(database, session);
  return { enterprise, session, answers: itsAnswers, sceneRatings: itsRatings };
}
