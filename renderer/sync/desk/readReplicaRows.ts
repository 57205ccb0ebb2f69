import type { DeskDatabase } from '#data/database.ts';
import type { PendingChange, Refusal, Rows, SharedTable, SyncBase } from '#data/rows.ts';
import { isShared } from '#data/tables.ts';
import type { Base, ReplicaRow, Untold } from '#shared/sync/replica.ts';
import type { RowKey } from '../syncStore.ts';
import { combinedId } from './combinedId.ts';
import { fieldsOf } from './rowFields.ts';
import type { WaitingBatches, WaitingChange } from './waitingBatches.ts';

/** A row as the engine sees it, and as it lies here. */
export type HeldRow = {
  readonly key: RowKey;
  readonly replica: ReplicaRow;
  readonly refusal: Refusal | undefined;
};

/** Names a row among all tables. */
export const nameOf = ({ table, id }: RowKey): string => `${table}/${id}`;

/** Reads what is known of some rows, in their order. */
export async function readReplicaRows(
  database: DeskDatabase,
  keys: readonly RowKey[],
  batches: WaitingBatches,
): Promise<readonly HeldRow[]> {
  const names = keys.map(nameOf);
  const [rows, bases, singles, refusals] = await Promise.all([
    readRows(database, keys),
    database.syncBases.bulkGet(names),
    database.outbox.bulkGet(names),
    database.refusals.bulkGet(names),
    batches.refresh(),
  ]);
  return keys.map((key, index) => {
    const name = names[index] ?? '';
    const base = bases[index];
    const row = rows.get(name);
    const waiting = togetherOf([...singleOf(singles[index]), ...batches.changesOf(name)]);
    const fields = row === undefined ? null : fieldsOf(row);
    const refusal = refusals[index];
    const replica = { fields, base: baseOf(base), untold: untoldOf(waiting, refusal) };
    return { key, replica, refusal };
  });
}

async function readRows(
  database: DeskDatabase,
  keys: readonly RowKey[],
): Promise<ReadonlyMap<string, Rows[SharedTable]>> {
  const tables = [...new Set(keys.map(({ table }) => table))].filter(isShared);
  const found = await Promise.all(
    tables.map(async (table) => {
      const ids = keys.flatMap((key) => (key.table === table ? [key.id] : []));
      const rows = await database.table<Rows[SharedTable], string>(table).bulkGet(ids);
      return rows.flatMap((row) => (row === undefined ? [] : [[`${table}/${row.id}`, row] as const]));
    }),
  );
  return new Map(found.flat());
}

function singleOf(entry: Rows['outbox'] | undefined): readonly PendingChange[] {
  return entry === undefined || 'changes' in entry ? [] : [entry];
}

/**
 * All that waits of a row as one change. Its id follows from all of theirs, so that whatever was logged since a change
 * was sent makes it another one: no clock says which came first.
 */
function togetherOf(changes: readonly WaitingChange[]): WaitingChange | undefined {
  const [first, ...others] = changes;
  if (first === undefined || others.length === 0) return first;
  const changeId = combinedId(changes.map((change) => change.changeId));
  return { ...first, changeId, changedAt: Math.max(...changes.map(({ changedAt }) => changedAt)) };
}

function baseOf(row: SyncBase | undefined): Base | null {
  if (row === undefined) return null;
  const { rev, stamp, fields, earlier, reading } = row;
  return { rev, stamp, fields, earlier, reading };
}

function untoldOf(waiting: WaitingChange | undefined, refusal: Refusal | undefined): Untold | null {
  if (waiting === undefined) return null;
  const { changeId, changedAt } = waiting;
  const isRefused = refusal?.changeId === changeId;
  return {
    changeId,
    changedAt,
    refused: isRefused ? { code: refusal.code, message: refusal.message } : null,
  };
}
