import type { DeskDatabase } from '#data/database.ts';
import { isShared } from '#data/tables.ts';
import { alone } from '#data/turns.ts';
import { write, writeAfter } from '#data/write.ts';
import type { Failure, Result } from '#shared/model/result.ts';
import type { Fields } from '#shared/sync/fields.ts';
import type { SyncTableName } from '#shared/sync/syncTables.ts';
import type { RowKey, SyncStore } from '../syncStore.ts';
import { unseenIn } from './baseBlocks.ts';
import { planUpdate } from './planUpdate.ts';
import { nameOf, readReplicaRows } from './readReplicaRows.ts';
import { positionChange, savedPosition } from './savedPosition.ts';
import { savedSums, sumsAfter, sumsChange } from './savedSums.ts';
import { storeFault } from './storeFault.ts';
import { createWaitingBatches } from './waitingBatches.ts';
import { waitingRows } from './waitingRows.ts';

/** What the store tells beside what it does. */
export type DeskStoreEvents = {
  /** So many rows were left out: this app cannot read them. */
  readonly onUnreadable: (rows: number) => void;
  /** Whether rows of a table are this device's to tell; without it all are. */
  readonly tells?: (table: SyncTableName) => boolean;
};

/**
 * The desk's data as the sync engine sees it. An update runs alone among the commands of all windows and in this page's
 * turn of writing, so that no edit comes between its reading and its writing. Where storage refuses, the functions reject
 * with a `storeFault`.
 */
export function createDeskStore(database: DeskDatabase, events: DeskStoreEvents): SyncStore {
  const batches = createWaitingBatches(database);
  const person = database.actor.person;
  /** What is under way to the platform, as it was read for that. */
  const recalled = new Map<string, { readonly changeId: string; readonly fields: Fields | null }>();
  return {
    position: () => savedPosition(database),
    untold: async (most, except = []) => {
      const keys = await waitingRows(database, most, { except, tells: events.tells ?? everything });
      const held = await readReplicaRows(database, keys, batches);
      return held.flatMap(({ key, replica }) => {
        const { fields, untold } = replica;
        if (untold === null || untold.refused !== null) return [];
        recalled.set(nameOf(key), { changeId: untold.changeId, fields });
        return [{ key, row: replica }];
      });
    },
    update: async (keys, take, position) => {
      let absorbed: ReturnType<typeof take> = null;
      const now = Date.now();
      const written = await alone(database, () =>
        writeAfter(
          database,
          async () => {
            const held = await readReplicaRows(database, keys, batches, recalled);
            for (const key of keys) recalled.delete(nameOf(key));
            absorbed = take(held.map(({ replica }) => replica));
            if (absorbed === null) return null;
            const { prepared, unreadable, bases } = planUpdate(held, absorbed, { person, now, batches });
            const sums = sumsAfter(await savedSums(database), bases);
            if (unreadable > 0) events.onUnreadable(unreadable);
            return {
              ...prepared,
              changes: [...prepared.changes, sumsChange(sums), positionChange(position)],
            };
          },
          { now, closedSessions: 'change', by: 'sync' },
        ),
      );
      insist(written);
      return absorbed;
    },
    note: async (position) =>
      insist(await write(database, [positionChange(position)], { now: Date.now(), by: 'sync' })),
    unseenSince: async (reading, most) => {
      const ids = await database.syncBases.where('reading').below(reading).limit(most).primaryKeys();
      const keys: RowKey[] = [];
      for (const id of ids) {
        const block = keys.length < most ? await database.syncBases.get(id) : undefined;
        if (block !== undefined) keys.push(...unseenIn(block, reading));
      }
      return keys.slice(0, most);
    },
    count: (table) => (isShared(table) ? database.table(table).count() : Promise.resolve(0)),
  };
}

const everything = () => true;

function insist(written: Result<void> | Failure): void {
  if (!written.ok) throw storeFault(written);
}
