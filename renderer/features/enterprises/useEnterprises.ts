import { useEffect, useMemo } from 'react';
import { allEnterprises } from '#data/queries/allEnterprises.ts';
import { firstEnterprises } from '#data/queries/firstEnterprises.ts';
import { useServices } from '#services';
import type { Enterprise } from '#shared/model/enterprise.ts';
import { useLive } from '#ui/useLive.ts';
import { useListStore } from './listStore.ts';

/** About twice what the largest window shows. */
const firstPage = 50;

export type KnownEnterprises = {
  /** Last changed first. */
  readonly enterprises: readonly Enterprise[];
  /** False while only the first page is known. */
  readonly complete: boolean;
};

/** The enterprises of this laptop: the first page as early as possible, then all. Undefined before the first answer. */
export function useEnterprises(): KnownEnterprises | undefined {
  const { database } = useServices();
  const lastKnown = useListStore((state) => state.lastKnown);
  const first = useLive(
    async () => (lastKnown === null ? firstEnterprises(database, firstPage) : null),
    [database, lastKnown === null],
  );
  // Asked for at once: storage answers in order, so the first page still comes first.
  const all = useLive(async () => inOrder(await allEnterprises(database)), [database]);

  useEffect(() => {
    if (all != null) useListStore.setState({ lastKnown: all });
  }, [all]);

  return useMemo(() => {
    const known = all ?? lastKnown;
    if (known != null) return { enterprises: known, complete: true };
    return first == null ? undefined : { enterprises: first, complete: first.length < firstPage };
  }, [all, lastKnown, first]);
}

/** The order of the first page (index `updatedAt` backwards), so that nothing moves when the rest arrives. */
function inOrder(enterprises: readonly Enterprise[]): readonly Enterprise[] {
  return enterprises.toSorted(
    (one, other) => other.updatedAt - one.updatedAt || (other.id < one.id ? -1 : 1),
  );
}
