import type { DeskDatabase } from '#data/database.ts';
import { batchKeys } from '#data/outbox.ts';
import type { BaseBlock, PendingChange, Refusal, Rows, SharedTable } from '#data/rows.ts';
import { isShared } from '#data/tables.ts';
import type { ReplicaRow, Untold } from '#shared/sync/replica.ts';
import type { RowKey } from '../syncStore.ts';
import { blockIdOf, readBlocks } from './baseBlocks.ts';
import { combinedId } from './combinedId.ts';
import { handedStates } from './handedStates.ts';
import { fieldsOf } from './rowFields.ts';
import { rowsById } from './rowsById.ts';
import type { WaitingBatches, WaitingChange } from './waitingBatches.ts';

/** A row as the engine sees it, and as it lies here. */
export type HeldRow = {
  readonly key: RowKey;
  readonly replica: ReplicaRow;
  readonly refusal: Refusal | undefined;
  /** Where its known state of the platform's is kept; undefined: not yet. */
  readonly block: BaseBlock | undefined;
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
  const [rows, blocks, singles, refusals, handed] = await Promise.all([
    readRows(database, keys),
    readBlocks(database, keys),
    readSingles(database, names),
    readRefusals(database, names),
    handedStates(database, names),
    batches.refresh(),
  ]);
  return keys.map((key, index) => {
    const name = names[index] ?? '';
    const block = blocks.get(blockIdOf(key));
    const row = rows.get(name);
    const waiting = togetherOf([...singleOf(singles.get(name)), ...batches.changesOf(name)]);
    const fields = row === undefined ? null : fieldsOf(row);
    const refusal = refusals.get(name);
    const untold = untoldOf(waiting, refusal);
    const replica = { fields, base: block?.bases[key.id] ?? null, untold, handed: handed[index] ?? [] };
    return { key, replica, refusal, block };
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
      const rows = await rowsById(database, table, ids);
      return rows.map((row) => [`${table}/${row.id}`, row] as const);
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

/** Up to so many entries are read as they come: cheaper than asking for each row whether it has one. */
const fewEntries = 500;

async function readSingles(
  { outbox }: DeskDatabase,
  names: readonly string[],
): Promise<ReadonlyMap<string, Rows['outbox']>> {
  const [from, below] = batchKeys;
  const [first, second] = await Promise.all([
    outbox.where(':id').below(from).limit(fewEntries).primaryKeys(),
    outbox.where(':id').aboveOrEqual(below).limit(fewEntries).primaryKeys(),
  ]);
  const areAll = first.length < fewEntries && second.length < fewEntries;
  const wanted = areAll ? only([...first, ...second], names) : names;
  return byId(await outbox.bulkGet([...wanted]));
}

async function readRefusals(
  { refusals }: DeskDatabase,
  names: readonly string[],
): Promise<ReadonlyMap<string, Refusal>> {
  const ids = await refusals.toCollection().limit(fewEntries).primaryKeys();
  return byId(await refusals.bulkGet([...(ids.length < fewEntries ? only(ids, names) : names)]));
}

function only(ids: readonly string[], names: readonly string[]): readonly string[] {
  const wanted = new Set(names);
  return ids.filter((id) => wanted.has(id));
}

function byId<Row extends { readonly id: string }>(
  rows: readonly (Row | undefined)[],
): ReadonlyMap<string, Row> {
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row]])));
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
