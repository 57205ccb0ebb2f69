import type { DeskDatabase } from '#data/database.ts';
import { isShared, isSynced } from '#data/tables.ts';
import { alone } from '#data/turns.ts';
import { writeAfter, type WriteOptions } from '#data/write.ts';
import { success, type Failure, type Result } from '#shared/model/result.ts';
import type { ExchangeRow } from '#shared/sync/exchange/packageSchema.ts';
import { packRow } from '#shared/sync/exchange/packRow.ts';
import { takeState, type TakeContext, type TakenState } from '#shared/sync/exchange/takeState.ts';
import type { Clash } from '#shared/sync/merge.ts';
import type { RowKey } from '../syncStore.ts';
import { handedChanges } from './handedStates.ts';
import { planUpdate } from './planUpdate.ts';
import { nameOf, readReplicaRows, type HeldRow } from './readReplicaRows.ts';
import { rowOf } from './rowFields.ts';
import { savedPosition } from './savedPosition.ts';
import { savedSums, sumsAfter, sumsChange } from './savedSums.ts';
import { createWaitingBatches } from './waitingBatches.ts';

/** A row before and after a package was taken in. `unreadable`: this app cannot read it, it stays as it is. */
export type TakenRow = {
  readonly before: HeldRow;
  readonly after: TakenState;
  readonly unreadable: boolean;
};

/** How a desk's rows go into packages and come out of them, a thousand or so at a time. */
export type ExchangeStore = {
  /** Rows as they go into a package of this desk; what has to be noted of them is on the disk before. */
  readonly pack: (keys: readonly RowKey[], replica: string) => Promise<Result<readonly ExchangeRow[]>>;
  /** What taking rows in would do; nothing is written. */
  readonly look: (rows: readonly ExchangeRow[], context: TakeContext) => Promise<readonly TakenRow[]>;
  /** Takes rows in: one transaction, in which no edit comes between reading and writing. */
  readonly take: (
    rows: readonly ExchangeRow[],
    context: TakeContext,
  ) => Promise<Result<readonly TakenRow[]> | Failure>;
};

/** The rows of a database as packages carry them. */
export function createExchangeStore(database: DeskDatabase): ExchangeStore {
  const batches = createWaitingBatches(database);
  const { person } = database.actor;
  const look = async (rows: readonly ExchangeRow[], context: TakeContext): Promise<readonly TakenRow[]> => {
    const readable = rows.filter(({ table }) => isSynced(table));
    const [held, asked] = await Promise.all([
      readReplicaRows(database, readable, batches),
      askedOf(database),
    ]);
    return held.flatMap((before, index) => {
      const row = readable[index];
      return row === undefined ? [] : [takenRow(before, row, context, asked.get(nameOf(before.key)))];
    });
  };
  return {
    look,
    pack: async (keys, replica) => {
      const now = Date.now();
      let packed: readonly ExchangeRow[] = [];
      const written = await alone(database, () =>
        writeAfter(
          database,
          async () => {
            const [held, { sent }] = await Promise.all([
              readReplicaRows(database, keys, batches),
              savedPosition(database),
            ]);
            const all = held.flatMap(({ key, replica: row }) => {
              const ofRow = sent.filter((one) => nameOf(one) === nameOf(key));
              const place = { ...key, replica, person, sent: ofRow };
              const one = packRow(row, place, () => crypto.randomUUID());
              return one === null ? [] : [{ ...one, key, handed: row.handed ?? [] }];
            });
            packed = all.map(({ row }) => row);
            const changes = all.flatMap(({ note, key, handed }) =>
              note === null ? [] : handedChanges(nameOf(key), handed, [note]),
            );
            return changes.length === 0 ? null : { changes };
          },
          { now, by: 'sync' },
        ),
      );
      return written.ok ? success(packed) : written;
    },
    take: async (rows, context) => {
      const now = Date.now();
      let taken: readonly TakenRow[] = [];
      const options: WriteOptions = { now, closedSessions: 'change', by: 'sync' };
      const written = await alone(database, () =>
        writeAfter(
          database,
          async () => {
            taken = await look(rows, context);
            const held = taken.map(({ before }) => before);
            const after = taken.map((one) => one.after);
            const { prepared, bases } = planUpdate(held, after, { person, now, batches });
            const { changes, outbox } = prepared;
            const isNothing = changes.length + outbox.puts.length + outbox.deletes.length === 0;
            if (isNothing) return null;
            // The platform is known to have what came by hand of it.
            const sums = sumsAfter(await savedSums(database), bases);
            return { ...prepared, changes: [...changes, sumsChange(sums)] };
          },
          options,
        ),
      );
      return written.ok ? success(taken) : written;
    },
  };
}

/** What the people at this desk were asked, by row; settled or not. */
async function askedOf({ conflicts }: DeskDatabase): Promise<ReadonlyMap<string, readonly Clash[]>> {
  const asked = new Map<string, Clash[]>();
  for (const { table, rowId, clash } of await conflicts.toArray()) {
    const name = nameOf({ table, id: rowId });
    asked.set(name, [...(asked.get(name) ?? []), clash]);
  }
  return asked;
}

function takenRow(
  before: HeldRow,
  incoming: ExchangeRow,
  context: TakeContext,
  asked: readonly Clash[] = [],
): TakenRow {
  const { table, id } = before.key;
  const after = takeState(before.replica, incoming, context, asked);
  const { fields } = after.row;
  const isReadable = fields === null || (isShared(table) && rowOf(table, id, fields) !== null);
  const asItIs: TakenState = { row: before.replica, clashes: [], handed: [] };
  return { before, after: isReadable ? after : asItIs, unreadable: !isReadable };
}
