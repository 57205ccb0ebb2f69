import { allEnterprises } from '#data/queries/allEnterprises.ts';
import { allSessions } from '#data/queries/allSessions.ts';
import { useServices } from '#services';
import { useLive } from '#ui/useLive.ts';
import type { ListedSession } from './listedSession.ts';

/** Every diagnosis with its enterprise, newest first; undefined before they are read. */
export function useListed(): readonly ListedSession[] | undefined {
  const { database } = useServices();
  return useLive(async (): Promise<readonly ListedSession[]> => {
    const [sessions, enterprises] = await Promise.all([allSessions(database), allEnterprises(database)]);
    const byId = new Map(enterprises.map((enterprise) => [enterprise.id, enterprise]));
    return sessions.flatMap((session) => {
      const enterprise = byId.get(session.enterpriseId);
      return enterprise === undefined ? [] : [{ session, enterprise }];
    });
  }, [database]);
}
