import type { DeskDatabase } from '#data/database.ts';
import { batchKeys } from '#data/outbox.ts';
import type { BaseBlock, PendingChange, Refusal, Rows, SharedTable } from '#data/rows.ts';
import { isShared } from '#data/tables.ts';
import type { ReplicaRow, Untold } from '#shared/sync/replica.ts';
import type { RowKey } from '../syncStore.ts';
import { blockIdOf, readBlocks } from './baseBlocks.ts';
import type { Fields } from '#shared/sync/fields.ts';
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
  /** It has an entry of its own in the outbox, not only in a batch. */
  readonly waitsAlone: boolean;
  /** Where its known state of the platform's is kept; undefined: not yet. */
  readonly block: BaseBlock | undefined;
};

/** Names a row among all tables. */
export const nameOf = ({ table, id }: RowKey): string => `${table}/${id}`;

/**
 * What rows that wait held when they were read before, by their names. Whatever changes such a row gives it another
 * changeId: under the same one it holds the same, and need not be read and decrypted again.
 */
export type Recalled = ReadonlyMap<string, { readonly changeId: string; readonly fields: Fields | null }>;

/** Reads what is known of some rows, in their order. */
export async function readReplicaRows(
  database: DeskDatabase,
  keys: readonly RowKey[],
  batches: WaitingBatches,
  recalled: Recalled = new Map(),
): Promise<readonly HeldRow[]> {
  const names = keys.map(nameOf);
  const reading = readWaiting(database, names, batches);
  const [{ waitingOf, alone }, rows, blocks, refusals, handed] = await Promise.all([
    reading,
    recalled.size === 0
      ? readRows(database, keys)
      : reading.then(({ waitingOf: now }) => readRows(database, keys.filter(isUnlike(recalled, now)))),
    readBlocks(database, keys),
    readRefusals(database, names),
    handedStates(database, names),
  ]);
  return keys.map((key, index) => {
    const name = names[index] ?? '';
    const block = blocks.get(blockIdOf(key));
    const waiting = waitingOf(name);
    const before = isUnlike(recalled, waitingOf)(key) ? undefined : recalled.get(name);
    const row = rows.get(name);
    const fields = before === undefined ? (row === undefined ? null : fieldsOf(row)) : before.fields;
    const refusal = refusals.get(name);
    const untold = untoldOf(waiting, refusal);
    const replica = { fields, base: block?.bases[key.id] ?? null, untold, handed: handed[index] ?? [] };
    return { key, replica, refusal, block, waitsAlone: alone.has(name) };
  });
}

type WaitingOf = (name: string) => WaitingChange | undefined;

/** Finds the rows that are not recalled as they are now. */
function isUnlike(recalled: Recalled, waitingOf: WaitingOf): (key: RowKey) => boolean {
  return (key) => {
    const name = nameOf(key);
    const before = recalled.get(name);
    return before === undefined || before.changeId !== waitingOf(name)?.changeId;
  };
}

type Waiting = {
  readonly waitingOf: WaitingOf;
  /** The names of rows with entries of their own. */
  readonly alone: ReadonlySet<string>;
};

/** What waits of each row, by its name. */
async function readWaiting(
  database: DeskDatabase,
  names: readonly string[],
  batches: WaitingBatches,
): Promise<Waiting> {
  const [singles] = await Promise.all([readSingles(database, names), batches.refresh()]);
  return {
    waitingOf: (name) => togetherOf([...singleOf(singles.get(name)), ...batches.changesOf(name)]),
    alone: new Set(singles.keys()),
  };
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
