import type { SessionBundle } from '#shared/model/bundle.ts';
import type { DeskDatabase } from '../database.ts';

/** One session with its enterprise, answers and ratings; null if it is not there (any more). */
export async function bundleOfSession(
  { enterprises, sessions, answers, sceneRatings }: DeskDatabase,
  sessionId: string,
): Promise<SessionBundle | null> {
  const [session, itsAnswers, itsRatings] = await Promise.all([
    sessions.get(sessionId),
    answers.where('sessionId').equals(sessionId).toArray(),
    sceneRatings.where('sessionId').equals(sessionId).toArray(),
  ]);
  const enterprise = session && (await enterprises.get(session.enterpriseId));
  if (session === undefined || enterprise === undefined) return null;
  return { enterprise, session, answers: itsAnswers, sceneRatings: itsRatings };
}
