import { useEffect } from 'react';
import { allEnterprises } from '#data/queries/allEnterprises.ts';
import { useServices } from '#services';
import type { Enterprise } from '#shared/model/enterprise.ts';
import { useLive } from '#ui/useLive.ts';
import { useListStore } from './listStore.ts';

/**
 * Every enterprise of this laptop, last changed first; undefined before they are read. When the screen is seen again it
 * begins with what it last knew. (A first page ahead of the rest was tried: its cursor made both come later.)
 */
export function useEnterprises(): readonly Enterprise[] | undefined {
  const { database } = useServices();
  const lastKnown = useListStore((state) => state.lastKnown);
  const all = useLive(async () => inOrder(await allEnterprises(database)), [database]);
  useEffect(() => {
    if (all !== undefined) useListStore.setState({ lastKnown: all });
  }, [all]);
  return all ?? lastKnown ?? undefined;
}

function inOrder(enterprises: readonly Enterprise[]): readonly Enterprise[] {
  return enterprises.toSorted(
    (one, other) => other.updatedAt - one.updatedAt || (other.id < one.id ? -1 : 1),
  );
}
