import { useEffect } from 'react';
import { allEnterprises } from '#data/queries/allEnterprises.ts';
import { useServices } from '#services';
import type { Enterprise } from '#shared/model/enterprise.ts';
import { useLive } from '#ui/useLive.ts';
import { lastChangedFirst } from './lastChangedFirst.ts';
import { useListStore } from './listStore.ts';

/**
 * Every enterprise of this laptop, last changed first; undefined before they are read. The screen begins with what was
 * read ahead or last known, and follows storage from then on. (A first page ahead of the rest was tried: its cursor
 * made both come later.)
 */
export function useEnterprises(): readonly Enterprise[] | undefined {
  const { database } = useServices();
  const lastKnown = useListStore((state) => state.lastKnown);
  const preloading = useListStore((state) => state.preloading);
  const all = useLive(
    async () => (preloading ? null : lastChangedFirst(await allEnterprises(database))),
    [database, preloading],
  );
  useEffect(() => {
    if (all != null) useListStore.setState({ lastKnown: all });
  }, [all]);
  return all ?? lastKnown ?? undefined;
}
