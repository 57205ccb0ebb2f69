import type { DeskDatabase } from '#data/database.ts';
import { batchKeys, batchesOf } from '#data/outbox.ts';
import type { LoggedChange, PendingBatch } from '#data/rows.ts';

/** What waits for the platform of one row, and since when (ms since 1970). */
export type WaitingChange = LoggedChange & { readonly changedAt: number };

/** The outbox's batches, kept in memory: a batch is one row of the database, and a sync asks for single changes in it. */
export type WaitingBatches = {
  /** Brings what is known up to the database. */
  readonly refresh: () => Promise<void>;
  /** What batches hold of a row, by its key. */
  readonly changesOf: (rowKey: string) => readonly WaitingChange[];
  /** What becomes of the batches when these rows are taken out of them. */
  readonly without: (rowKeys: ReadonlySet<string>) => {
    readonly puts: readonly PendingBatch[];
    readonly deletes: readonly string[];
  };
};

type Known = { readonly changedAt: number; readonly changes: ReadonlyMap<string, LoggedChange> };

export function createWaitingBatches({ outbox }: DeskDatabase): WaitingBatches {
  const batches = new Map<string, Known>();
  /** Ids of the batches that name a row, by the row's key. */
  const places = new Map<string, Set<string>>();

  const forget = (id: string) => {
    for (const key of batches.get(id)?.changes.keys() ?? []) {
      const ids = places.get(key);
      ids?.delete(id);
      if (ids?.size === 0) places.delete(key);
    }
    batches.delete(id);
  };
  const learn = (batch: PendingBatch) => {
    const changes = new Map(batch.changes.map((change) => [keyOf(change), change]));
    batches.set(batch.id, { changedAt: batch.changedAt, changes });
    for (const key of changes.keys()) {
      places.set(key, (places.get(key) ?? new Set<string>()).add(batch.id));
    }
  };

  return {
    refresh: async () => {
      const ids = await outbox
        .where(':id')
        .between(...batchKeys)
        .primaryKeys();
      const stored = new Set(ids);
      for (const id of batches.keys()) if (!stored.has(id)) forget(id);
      const rows = await outbox.bulkGet(ids.filter((id) => !batches.has(id)));
      for (const row of rows) if (row !== undefined && 'changes' in row) learn(row);
    },
    changesOf: (key) =>
      [...(places.get(key) ?? [])].flatMap((id) => {
        const batch = batches.get(id);
        const change = batch?.changes.get(key);
        return batch === undefined || change === undefined ? [] : [{ ...change, changedAt: batch.changedAt }];
      }),
    without: (keys) => {
      const touched = new Set([...keys].flatMap((key) => [...(places.get(key) ?? [])]));
      const puts = [...touched].flatMap((id) => {
        const batch = batches.get(id);
        if (batch === undefined) return [];
        const rest = [...batch.changes].filter(([key]) => !keys.has(key)).map(([, change]) => change);
        return batchesOf(rest, batch.changedAt);
      });
      return { puts, deletes: [...touched] };
    },
  };
}

const keyOf = ({ table, rowId }: LoggedChange): string => `${table}/${rowId}`;
