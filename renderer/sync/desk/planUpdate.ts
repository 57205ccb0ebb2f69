import type { OutboxPlan } from '#data/outbox.ts';
import type { Conflict, Origin, PendingChange, Rows, SharedTable } from '#data/rows.ts';
import { isShared, isSynced } from '#data/tables.ts';
import type { Change, Prepared } from '#data/write.ts';
import { holdSame, type Fields } from '#shared/sync/fields.ts';
import { notesAfter } from '#shared/sync/exchange/handed.ts';
import type { Absorbed, Base, HandedState, ReplicaRow } from '#shared/sync/replica.ts';
import { timeOf } from '#shared/sync/stamp.ts';
import type { RowKey } from '../syncStore.ts';
import { blockChanges } from './baseBlocks.ts';
import { handedChanges } from './handedStates.ts';
import { nameOf, type HeldRow } from './readReplicaRows.ts';
import { rowOf } from './rowFields.ts';
import type { BaseStep } from './savedSums.ts';
import type { WaitingBatches } from './waitingBatches.ts';

type Here = {
  /** Who works on this desk. */
  readonly person: string;
  readonly now: number;
  readonly batches: WaitingBatches;
};

/** What becomes of a row; `handed`: what has to be noted of states that came by hand. */
export type Updated = Absorbed & { readonly handed?: readonly HandedState[] };

/** What has to be written for rows to become what the engine says, and how many of them this app cannot read. */
export type UpdatePlan = {
  readonly prepared: Required<Prepared>;
  readonly unreadable: number;
  /** The rows' known states of the platform's, before and after. */
  readonly bases: readonly BaseStep[];
};

/**
 * Plans an update. A state that this app cannot read (a newer one made it) is left out: what stands here stays as it is
 * and is not told over it. Pure but for new ids.
 */
export function planUpdate(held: readonly HeldRow[], absorbed: readonly Updated[], here: Here): UpdatePlan {
  const all = held.flatMap((before, index): Pair[] => {
    const after = absorbed[index];
    if (after === undefined) return [];
    if (holdSame(after.row.fields, before.replica.fields)) return [{ before, after, row: asItIs }];
    const row = rowIn(before.key, after.row.fields);
    return [row === undefined ? { before, after: leftOut(before, after), row } : { before, after, row }];
  });
  const changes = all.flatMap(({ before, after, row }) => [
    ...rowChanges(before.key, row),
    ...refusalChanges(before, after.row, here.now),
    ...notesOf(before, after),
    ...after.clashes.map((clash): Change => {
      const conflict = conflictOf(before, clash, here);
      return { table: 'conflicts', op: 'put', row: conflict };
    }),
  ]);
  const moved = all.filter(({ before, after }) => !isSameBase(after.row.base, before.replica.base));
  const known = blockChanges(
    moved.map(({ before: { key, block }, after }) => ({ key, block, after: after.row.base })),
  );
  const prepared = { changes: [...changes, ...known], outbox: outboxPlan(all, here.batches) };
  const bases = all.map(({ before, after }) => ({
    key: before.key,
    before: before.replica.base,
    after: after.row.base,
  }));
  return { prepared, unreadable: all.filter(({ row }) => row === undefined).length, bases };
}

/** What a row becomes: one of its table, or (null) nothing; undefined where this app cannot read it. */
type Becomes = Rows[SharedTable] | typeof asItIs | null | undefined;
const asItIs = Symbol('as it is');

type Pair = { readonly before: HeldRow; readonly after: Updated; readonly row: Becomes };

function notesOf({ key, replica }: HeldRow, { row, handed = [] }: Updated): readonly Change[] {
  return handedChanges(nameOf(key), replica.handed ?? [], [...notesAfter(replica, row), ...handed]);
}

function rowIn({ table, id }: RowKey, fields: Fields | null): Becomes {
  if (fields === null) return null;
  return isShared(table) ? (rowOf(table, id, fields) ?? undefined) : undefined;
}

/** The row as it was; seen, and held back should it wait to be told. */
function leftOut({ replica }: HeldRow, { row }: Absorbed): Absorbed {
  const { base, untold } = replica;
  const reading = row.base?.reading ?? 0;
  return {
    row: {
      fields: replica.fields,
      base: base === null ? null : { ...base, reading },
      untold: untold === null ? null : { ...untold, refused: newerData },
    },
    clashes: [],
  };
}

const newerData = {
  code: 'newerData',
  message: '平台上的这一项由更新版本的软件写入，本机的改动没有上报，仍在本机；升级本软件后会自动合并。',
};

function rowChanges({ table, id }: RowKey, row: Becomes): readonly Change[] {
  if (!isShared(table) || row === asItIs || row === undefined) return [];
  // `rowOf` has checked that the row is one of this table's.
  return [row === null ? { table, op: 'delete', id } : ({ table, op: 'put', row } as Change)];
}

function isSameBase(one: Base | null, other: Base | null): boolean {
  return one?.rev === other?.rev && one?.reading === other?.reading;
}

function refusalChanges({ key, refusal }: HeldRow, { untold }: ReplicaRow, now: number): readonly Change[] {
  const refused = untold?.refused ?? null;
  if (untold === null || refused === null) {
    return refusal === undefined ? [] : [{ table: 'refusals', op: 'delete', id: refusal.id }];
  }
  if (refusal?.changeId === untold.changeId) return [];
  const row = { id: nameOf(key), changeId: untold.changeId, ...refused, refusedAt: now };
  return [{ table: 'refusals', op: 'put', row }];
}

function conflictOf(
  { key, replica }: HeldRow,
  { remote, ...clash }: Absorbed['clashes'][number],
  { person, now }: Here,
): Conflict {
  if (!isSynced(key.table)) throw new Error(`${key.table} is not written here`);
  const sessionId = key.table === 'sessions' ? key.id : replica.fields?.['sessionId'];
  const local: Origin = { by: person, at: replica.untold?.changedAt ?? now };
  return {
    id: crypto.randomUUID(),
    table: key.table,
    rowId: key.id,
    sessionId: typeof sessionId === 'string' ? sessionId : null,
    clash,
    local,
    remote: { by: remote.by, at: timeOf(remote.stamp) },
    foundAt: now,
    settled: null,
  };
}

/** Rows that wait under another change now, or wait no more. What waited before goes, wherever it stood. */
function outboxPlan(pairs: readonly Pair[], batches: WaitingBatches): OutboxPlan {
  const moved = pairs.filter(
    ({ before, after }) => before.replica.untold?.changeId !== after.row.untold?.changeId,
  );
  const names = new Set(moved.map(({ before }) => nameOf(before.key)));
  const rest = batches.without(names);
  const puts = moved.flatMap(({ before, after }) => singleOf(before.key, after.row));
  const kept = new Set(puts.map(({ id }) => id));
  return {
    puts: [...puts, ...rest.puts],
    deletes: [
      ...rest.deletes,
      ...moved
        .filter(({ before }) => before.waitsAlone)
        .map(({ before }) => nameOf(before.key))
        .filter((name) => !kept.has(name)),
    ],
  };
}

function singleOf({ table, id }: RowKey, { untold, fields }: ReplicaRow): readonly PendingChange[] {
  if (untold === null || !isSynced(table)) return [];
  const { changeId, changedAt } = untold;
  return [
    { id: `${table}/${id}`, table, rowId: id, op: fields === null ? 'delete' : 'put', changeId, changedAt },
  ];
}
