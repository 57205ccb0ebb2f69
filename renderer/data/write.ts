import type { Table } from 'dexie';
import type { AuditEvent } from '#shared/audit/entry.ts';
import { encodeEntry } from '#shared/journal/entry.ts';
import { success, type Result } from '#shared/model/result.ts';
import { advanceAudit, nextAuditRow } from './auditPosition.ts';
import type { DeskDatabase } from './database.ts';
import { noteSessions, refusedByClosing } from './closedSessions.ts';
import { holdDirectory, nextBlocks } from './directory.ts';
import { advance, journaledIds, lastSequence, tailId } from './journalPosition.ts';
import type { StoredRow } from './middleware.ts';
import { outboxOf, rowKey, type OutboxPlan } from './outbox.ts';
import type { AuditRow, Rows, TableName } from './rows.ts';
import { commitAtOnce } from './commitAtOnce.ts';
import { storageFailure, type StorageCode } from './storageFailure.ts';
import { inTurn } from './turns.ts';
import { refusedNow } from './writeGuard.ts';

/** The writer itself keeps the outbox, the directory, the audit trail and the journal's tail. */
type WrittenTable = Exclude<TableName, 'outbox' | 'directory' | 'auditTrail' | 'journalTail'>;

/**
 * One change of one row. 示例 rows never leave this laptop: a put of a row marked `sample` is not logged in the outbox,
 * and a delete marked `sample` takes the row's outbox entry, should there be one, with it.
 */
export type Change =
  | {
      readonly [Name in WrittenTable]: { readonly table: Name; readonly op: 'put'; readonly row: Rows[Name] };
    }[WrittenTable]
  | { readonly table: WrittenTable; readonly op: 'delete'; readonly id: string; readonly sample?: boolean }
  /** Lines of a trail that was kept elsewhere and goes on here; nothing ever takes one away. */
  | { readonly table: 'auditTrail'; readonly op: 'put'; readonly row: AuditRow };

/** One committed transaction, and the entry that tells main's journal of it. */
export type Commit = {
  readonly database: DeskDatabase;
  readonly changes: readonly Change[];
  readonly sequence: number;
  readonly entry: Uint8Array<ArrayBuffer>;
  readonly at: number;
  readonly by: 'person' | 'sync';
};

const listeners = new Set<(commit: Commit) => void>();

/** Calls the listener after each committed write of this window; gives the function that ends it. */
export function onCommitted(listener: (commit: Commit) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Rows of a table that are handed to the browser in one go: large enough to be quick, small enough that requests do not
 * pile up. A larger write goes batch by batch.
 */
const batchSize = 1000;

/** What a write does. `outbox`: what becomes of the outbox where that does not follow from the changes: a sync tells nothing back. */
export type Prepared = { readonly changes: readonly Change[]; readonly outbox?: OutboxPlan };

/**
 * `now` in milliseconds since 1970. `by`: who changed the rows, a person here or a sync that brings what others did. A
 * closed session is kept as it is (`sessionClosed`), unless it goes as a whole or `closedSessions` says that this write
 * may change it: closing, revising, restoring and a sync do.
 */
export type WriteOptions = {
  readonly now: number;
  readonly audit?: AuditEvent | null;
  readonly closedSessions?: 'keep' | 'change';
  readonly by?: Commit['by'];
};

/**
 * The one writer: all changes, their outbox entries, the directory, the line of the audit trail (`audit`, also without
 * any change) and the journal's entry in one durable transaction, or none of them. If a row is named twice, the last
 * change counts.
 */
export function write(
  database: DeskDatabase,
  changes: readonly Change[],
  options: WriteOptions,
): Promise<Result<void, StorageCode>> {
  return writeAfter(database, () => ({ changes }), options);
}

/**
 * As `write`, of what `prepare` gives once it is this write's turn: no other write of this page comes between what it
 * reads and what is written. Null: nothing is written.
 */
export function writeAfter(
  database: DeskDatabase,
  prepare: () => Prepared | null | Promise<Prepared | null>,
  { now, audit = null, closedSessions = 'keep', by = 'person' }: WriteOptions,
): Promise<Result<void, StorageCode>> {
  const refused = refusedNow();
  if (refused !== null) return Promise.resolve(refused);
  return inTurn(database, async () => {
    try {
      const given = prepare();
      // An answer need not wait for what is there already.
      const prepared = given instanceof Promise ? await given : given;
      if (prepared === null) return success(undefined);
      const last = lastPerRow(prepared.changes);
      const kept = closedSessions === 'keep' ? await refusedByClosing(database, last) : null;
      if (kept !== null) return kept;
      const plan = planOf(last, prepared.outbox ?? outboxOf(last, now));
      const done = await holdDirectory(database, last, () =>
        store(database, { plan, changes: last, now, audit }),
      );
      noteSessions(database, last);
      if (done !== null) tell({ database, changes: last, at: now, by, ...done });
      return success(undefined);
    } catch (error) {
      return storageFailure(error);
    }
  });
}

type Stored = {
  readonly plan: Plan;
  readonly changes: readonly Change[];
  readonly now: number;
  readonly audit: AuditEvent | null;
};

/** Null where there is nothing to write. */
async function store(
  database: DeskDatabase,
  { plan, changes, now, audit }: Stored,
): Promise<Pick<Commit, 'sequence' | 'entry'> | null> {
  const auditRow = audit === null ? null : await nextAuditRow(database, audit);
  if (auditRow !== null) plan.set('auditTrail', { puts: [auditRow], deletes: [] });
  if (plan.size === 0) return null;
  const sealed = new Map<TableName, readonly StoredRow[]>();
  for (const [table, { puts }] of plan) sealed.set(table, await database.gate.seal(table, puts));
  // The directory follows from the enterprises: the journal need not have it.
  const entry = encodeEntry({
    at: now,
    changes: [...plan].map(([table, { deletes }]) => ({ table, puts: sealed.get(table) ?? [], deletes })),
  });
  const blocks = [...(await nextBlocks(database, changes))];
  if (blocks.length > 0) {
    await database.gate.seal('directory', blocks);
    plan.set('directory', { puts: blocks, deletes: [] });
  }
  const sequence = lastSequence(database) + 1;
  const tail = [{ id: tailId(sequence), bytes: entry }];
  const deletes = [...journaledIds(database)];
  await database.gate.seal('journalTail', tail);
  plan.set('journalTail', { puts: tail, deletes });
  await commit(database, plan);
  advance(database, sequence, deletes);
  if (auditRow !== null) advanceAudit(database, auditRow);
  return { sequence, entry };
}

type TablePlan = { readonly puts: StoredRow[]; readonly deletes: string[] };
type Plan = Map<TableName, TablePlan>;

async function commit(database: DeskDatabase, plan: Plan): Promise<void> {
  const isOneBatch = [...plan.values()].every(
    ({ puts, deletes }) => puts.length + deletes.length <= batchSize,
  );
  // A closed database is Dexie's to refuse.
  if (isOneBatch && database.isOpen()) {
    const requests = [...plan].map(
      ([name, { puts, deletes }]) => [name, { puts: puts.map(database.gate.stored), deletes }] as const,
    );
    await commitAtOnce(database, new Map(requests));
    return;
  }
  await database.transaction('rw', [...plan.keys()], async () => {
    await Promise.all(
      [...plan].map(([name, { puts, deletes }]) => writeTable(database.table(name), puts, deletes)),
    );
  });
}

async function writeTable(
  table: Table<StoredRow, string>,
  puts: readonly StoredRow[],
  deletes: readonly string[],
): Promise<void> {
  for (const batch of batches(puts)) await table.bulkPut(batch);
  for (const batch of batches(deletes)) await table.bulkDelete(batch);
}

function planOf(changes: readonly Change[], { puts, deletes }: OutboxPlan): Plan {
  const plan = new Map<TableName, TablePlan>();
  const of = (table: TableName): TablePlan => {
    const found = plan.get(table) ?? { puts: [], deletes: [] };
    plan.set(table, found);
    return found;
  };
  for (const change of changes) {
    if (change.op === 'put') of(change.table).puts.push(change.row);
    else of(change.table).deletes.push(change.id);
  }
  if (puts.length + deletes.length > 0) plan.set('outbox', { puts: [...puts], deletes: [...deletes] });
  return plan;
}

function lastPerRow(changes: readonly Change[]): readonly Change[] {
  if (changes.length < 2) return changes;
  return [...new Map(changes.map((change) => [rowKey(change), change])).values()];
}

function* batches<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let start = 0; start < items.length; start += batchSize) yield items.slice(start, start + batchSize);
}

/** A listener that fails is reported, but the write stands: it is already on disk. */
function tell(commit: Commit): void {
  for (const listener of listeners) {
    try {
      listener(commit);
    } catch (error) {
      reportError(error);
    }
  }
}
