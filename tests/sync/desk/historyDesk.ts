import type { DeskDatabase } from '#data/database.ts';
import { openFresh, value } from '#data/testing/openFresh.ts';
import { write } from '#data/write.ts';
import type { Rows, SyncedTable } from '#data/rows.ts';
import { allKnownRows } from '#sync/desk/baseBlocks.ts';
import { createDeskStore } from '#sync/desk/deskStore.ts';
import { createExchangeStore } from '#sync/desk/exchangeStore.ts';
import { readReplicaRows } from '#sync/desk/readReplicaRows.ts';
import { rowOf } from '#sync/desk/rowFields.ts';
import { createWaitingBatches } from '#sync/desk/waitingBatches.ts';
import { selectedRows } from '#sync/exchange/selectedRows.ts';
import type { RowKey, SyncStore } from '#sync/syncStore.ts';
import type { HistoryDesk } from '../playHistory.ts';
import { testCodec } from './testCodec.ts';

/** Rows that a step of a package takes in. */
const rowsInStep = 2;

/** A desk of a history on a real, encrypted database. After a crash it starts with nothing but what is on disk. */
export async function openHistoryDesk(interrupt: () => void): Promise<HistoryDesk> {
  const database = await openFresh({ codec: await testCodec(), actor: { person: '李顾问', role: 'lead' } });
  let opened = newStore(database);
  const stepOf =
    <Arguments extends readonly unknown[], Value>(
      act: (store: SyncStore, ...given: Arguments) => Promise<Value>,
    ) =>
    async (...given: Arguments): Promise<Value> => {
      try {
        interrupt();
        const done = await act(opened, ...given);
        interrupt();
        return done;
      } catch (error) {
        opened = newStore(database);
        throw error;
      }
    };
  const store: SyncStore = {
    position: stepOf((now) => now.position()),
    untold: stepOf((now, ...given: Parameters<SyncStore['untold']>) => now.untold(...given)),
    update: stepOf((now, ...given: Parameters<SyncStore['update']>) => now.update(...given)),
    note: stepOf((now, ...given: Parameters<SyncStore['note']>) => now.note(...given)),
    unseenSince: stepOf((now, ...given: Parameters<SyncStore['unseenSince']>) => now.unseenSince(...given)),
    count: stepOf((now, ...given: Parameters<SyncStore['count']>) => now.count(...given)),
  };
  const packages = createExchangeStore(database);
  const read = (keys: readonly RowKey[]) => readReplicaRows(database, keys, createWaitingBatches(database));
  return {
    store,
    pack: async (replica) => {
      interrupt();
      const keys = await selectedRows(database, { selection: 'all' });
      const rows = value(await packages.pack(keys, replica));
      interrupt();
      return { from: replica, rows };
    },
    take: async ({ from, rows }, replica) => {
      const context = { replica, from, newChangeId: () => crypto.randomUUID(), samePlatform: true };
      for (let start = 0; start < rows.length; start += rowsInStep) {
        interrupt();
        value(await packages.take(rows.slice(start, start + rowsInStep), context));
        interrupt();
      }
    },
    edit: async ({ table, id }, fields, changedAt) => {
      const row = fields === null ? null : rowOf(table as SyncedTable, id, fields);
      if (fields !== null && row === null) throw new Error('The history makes rows that nobody could read.');
      value(
        await write(
          database,
          [
            row === null
              ? { table: table as SyncedTable, op: 'delete', id }
              : { table: 'enterprises', op: 'put', row: row as Rows['enterprises'] },
          ],
          { now: changedAt },
        ),
      );
    },
    row: async (key) => {
      const [held] = await read([key]);
      return held?.replica ?? { fields: null, base: null, untold: null };
    },
    rows: async () => {
      const [rows, bases] = await Promise.all([
        database.enterprises.toCollection().primaryKeys(),
        allKnownRows(database),
      ]);
      const ids = new Set([...rows, ...bases.map(({ id }) => id)]);
      const held = await read([...ids].map((id) => ({ table: 'enterprises', id })));
      return new Map(held.map(({ key, replica }) => [`${key.table}/${key.id}`, replica]));
    },
    clashes: async () =>
      (await database.conflicts.toArray()).map(({ table, rowId, clash, remote }) => ({
        key: { table, id: rowId },
        clash: { ...clash, remote: { by: remote.by, stamp: '' } },
      })),
  };
}

function newStore(database: DeskDatabase): SyncStore {
  return createDeskStore(database, { onUnreadable: (rows) => reportError(new Error(`${rows} unreadable`)) });
}
