import type { LoggedChange, PendingBatch, PendingChange } from './rows.ts';
import { isSynced } from './tables.ts';
import type { Change } from './write.ts';

/** Up to so many changes of one write are logged one by one. */
const mostSingly = 50;

/** Changes in a batch at most: as many as the platform takes at once. */
const mostInBatch = 500;

/** What a write puts into the outbox, and the ids of what it takes out. */
export type OutboxPlan = {
  readonly puts: readonly (PendingChange | PendingBatch)[];
  readonly deletes: readonly string[];
};

/** Names a row among all tables; also the id of its own entry in the outbox. */
export const rowKey = (change: Change): string => `${change.table}/${rowIdOf(change)}`;

/**
 * What the platform has to be told of a write. An import changes tens of thousands of rows at once: logged one by one
 * they would double its time, the journal's and that of a rebuild. An older entry of a row may stand beside a batch that
 * names the row too: it is told twice then, both times as it stands.
 */
export function outboxOf(changes: readonly Change[], now: number): OutboxPlan {
  const synced = changes.filter(({ table }) => isSynced(table));
  const logged = synced.filter((change) => !isSample(change)).map(loggedChange);
  const deletes = synced.filter((change) => change.op === 'delete' && isSample(change)).map(rowKey);
  if (logged.length <= mostSingly) return { puts: logged.map((change) => singly(change, now)), deletes };
  return { puts: batchesOf(logged, now), deletes };
}

/** The id of a batch tells how many changes it holds, so that they are counted without reading them. */
function batchKey(count: number): string {
  return `batch/${count}/${crypto.randomUUID()}`;
}

/** From the first possible id of a batch to the first behind the last. */
export const batchKeys = ['batch/', 'batch0'] as const;

/** How many changes a batch holds, by its id. */
export function changesBehind(batchId: string): number {
  return Number(batchId.split('/')[1]);
}

function singly(change: LoggedChange, now: number): PendingChange {
  return { id: `${change.table}/${change.rowId}`, ...change, changedAt: now };
}

/** Changes of one time as batches of as many as the platform takes at once. */
export function batchesOf(changes: readonly LoggedChange[], now: number): readonly PendingBatch[] {
  return Array.from({ length: Math.ceil(changes.length / mostInBatch) }, (_, index) => {
    const part = changes.slice(index * mostInBatch, (index + 1) * mostInBatch);
    return { id: batchKey(part.length), changes: part, changedAt: now };
  });
}

function loggedChange(change: Change): LoggedChange {
  const { table, op } = change;
  if (!isSynced(table)) throw new Error(`${table} does not sync`);
  return { table, rowId: rowIdOf(change), op, changeId: crypto.randomUUID() };
}

function isSample(change: Change): boolean {
  if (change.op === 'delete') return change.sample === true;
  return 'sample' in change.row && change.row.sample;
}

const rowIdOf = (change: Change): string => (change.op === 'put' ? change.row.id : change.id);
