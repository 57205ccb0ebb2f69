import type { Absorbed, ReplicaRow } from '#shared/sync/replica.ts';
import type { SyncTableName } from '#shared/sync/syncTables.ts';
import type { RowKey } from './syncStore.ts';

/** A sync may delete this many rows of a table without asking, or this share of them. */
const fewRows = 10;
const smallShare = 0.2;

/** Rows that one sync has deleted so far, and how many there were before it, by table. */
export type Deletions = {
  /** Counts a step's deletions; false: they are too many to go on without asking, and none of the step is counted. */
  readonly admit: (
    keys: readonly RowKey[],
    before: readonly ReplicaRow[],
    after: readonly Absorbed[],
  ) => boolean;
};

/** Watches over the deletions of one sync: an emptied platform must not empty the desks. `counts`: rows at its start. */
export function watchDeletions(counts: ReadonlyMap<SyncTableName, number>): Deletions {
  let soFar: ReadonlyMap<SyncTableName, number> = new Map();
  return {
    admit: (keys, before, after) => {
      const next = new Map(soFar);
      keys.forEach(({ table }, index) => {
        const isDeletion = before[index]?.fields !== null && after[index]?.row.fields === null;
        if (isDeletion) next.set(table, (next.get(table) ?? 0) + 1);
      });
      const isTooMany = [...next].some(
        ([table, deleted]) => deleted > fewRows && deleted > smallShare * (counts.get(table) ?? 0),
      );
      if (!isTooMany) soFar = next;
      return !isTooMany;
    },
  };
}
