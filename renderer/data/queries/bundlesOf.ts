import type { SessionBundle } from '#shared/model/bundle.ts';
import type { DeskDatabase } from '../database.ts';
import { rowsByOwner } from './rowsByOwner.ts';
import { sessionsOfEnterprises } from './sessionsOfEnterprises.ts';

/** Every session of the named enterprises (or of all) with what belongs to it: for export. */
export async function bundlesOf(
  database: DeskDatabase,
  enterpriseIds: readonly string[] | 'all',
): Promise<readonly SessionBundle[]> {
  const { enterprises, answers, sceneRatings } = database;
  const chosen =
    enterpriseIds === 'all'
      ? await enterprises.toArray()
      : (await enterprises.bulkGet([...enterpriseIds])).filter((enterprise) => enterprise !== undefined);
  const byEnterprise = await sessionsOfEnterprises(
    database,
    chosen.map(({ id }) => id),
  );
  const sessionIds = [...byEnterprise.values()].flat().map(({ id }) => id);
  const [itsAnswers, itsRatings] = await Promise.all([
    rowsByOwner(answers, 'sessionId', sessionIds),
    rowsByOwner(sceneRatings, 'sessionId', sessionIds),
  ]);
  return chosen.flatMap((enterprise) =>
    (byEnterprise.get(enterprise.id) ?? []).map((session) => ({
      enterprise,
      session,
      answers: itsAnswers.get(session.id) ?? [],
      sceneRatings: itsRatings.get(session.id) ?? [],
    })),
  );
}
