import { sessionsOfEnterprises } from '#data/queries/sessionsOfEnterprises.ts';
import { useServices } from '#services';
import type { Enterprise } from '#shared/model/enterprise.ts';
import { useLive } from '#ui/useLive.ts';

/**
 * The date of each enterprise's latest diagnosis, for ordering by it: reads every session, so only when `wanted`.
 * Null when not wanted, undefined until read.
 */
export function useLatestDates(
  enterprises: readonly Enterprise[],
  wanted: boolean,
): ReadonlyMap<string, string> | null | undefined {
  const { database } = useServices();
  return useLive(async () => {
    if (!wanted) return null;
    const sessions = await sessionsOfEnterprises(
      database,
      enterprises.map(({ id }) => id),
    );
    return new Map(
      [...sessions].flatMap(([id, list]) => {
        const latest = list.at(-1);
        return latest === undefined ? [] : [[id, latest.date] as const];
      }),
    );
  }, [database, enterprises, wanted]);
}
