import { forgetAuditHead } from '#data/auditPosition.ts';
import type { DeskDatabase } from '#data/database.ts';
import { applyChanges, emptyAll } from '#data/journal/applyEntries.ts';
import { rebuildDirectory } from '#data/journal/rebuildDirectory.ts';
import { findPosition, lastSequence, markJournaled } from '#data/journalPosition.ts';
import { encodeEntry } from '#shared/journal/entry.ts';
import { success, type Result } from '#shared/model/result.ts';
import type { JournalHost } from './journalHost.ts';
import { readJournal } from './readJournal.ts';
import { takeSnapshot } from './takeSnapshot.ts';

/**
 * What was done so that database and journal say the same. `rebuilt`: the database was empty and is now what the journal
 * says; `replayed`: it was older; `told`: the journal lacked the last transactions; `begunAnew`: the journal lacked more
 * than that and begins with a snapshot.
 */
export type Reconciled = {
  readonly did: 'nothing' | 'rebuilt' | 'replayed' | 'told' | 'begunAnew';
  /** Transactions that were read or told. */
  readonly records: number;
  readonly damaged: number;
};

export type ReconcileCode = 'outOfOrder' | 'unknownSnapshot' | 'writeFailed' | 'noSpace';

/** Brings database and journal together at the start, before anything is written. `onProgress` hears items read so far. */
export async function reconcile(
  database: DeskDatabase,
  host: JournalHost,
  onProgress: (done: number) => void = () => undefined,
): Promise<Result<Reconciled, ReconcileCode>> {
  const state = await host.journalState(null);
  const here = lastSequence(database);
  if (state.last > here)
    return success(await takeFromJournal(database, host, here, state.snapshotAt, onProgress));
  return tellJournal(database, host, state.last);
}

/** An empty database, and one that is older than the snapshot, are read from the beginning; any other from where it is. */
async function takeFromJournal(
  database: DeskDatabase,
  host: JournalHost,
  here: number,
  snapshotAt: number,
  onProgress: (done: number) => void,
): Promise<Reconciled> {
  const whole = here === 0 || here < snapshotAt;
  if (whole) await emptyAll(database);
  const read = await readJournal(database, host, whole ? 0 : here, onProgress);
  const { last } = await host.journalState(null);
  // A journal that ends with its snapshot: the database stands at the snapshot.
  if (last === snapshotAt) await applyChanges(database, [], { sequence: last, bytes: new Uint8Array() });
  await rebuildDirectory(database);
  await findPosition(database);
  forgetAuditHead(database);
  return { did: whole ? 'rebuilt' : 'replayed', ...read };
}

async function tellJournal(
  database: DeskDatabase,
  host: JournalHost,
  last: number,
): Promise<Result<Reconciled, ReconcileCode>> {
  const { journalTail } = database;
  const ids = await journalTail.toCollection().primaryKeys();
  const untold = ids.filter((id) => Number(id) > last);
  const missing = (await journalTail.bulkGet(untold)).flatMap((entry) => entry ?? []);
  const here = lastSequence(database);
  if (missing.length !== here - last || missing.some(({ bytes }) => bytes.length === 0)) {
    return beginAnew(database, host, last);
  }
  for (const { id, bytes } of missing) {
    const appended = await host.journalAppend({ records: [{ sequence: Number(id), bytes }] });
    if (!appended.ok) return appended;
  }
  // The newest stays in the tail, until a newer one comes; after an import the others are many megabytes.
  if (ids.length > 1) await journalTail.bulkDelete(ids.slice(0, -1));
  markJournaled(database, [here]);
  return success({ did: missing.length === 0 ? 'nothing' : 'told', records: missing.length, damaged: 0 });
}

/**
 * The journal lacks transactions that the database no longer holds one by one: all rows go into a snapshot. The database
 * takes the journal's numbers only when the snapshot is whole; until then the gap shows at every start.
 */
async function beginAnew(
  database: DeskDatabase,
  host: JournalHost,
  last: number,
): Promise<Result<Reconciled, ReconcileCode>> {
  // Its tail can no longer be told one by one, and says so, should this be cut short.
  await applyChanges(database, [], { sequence: lastSequence(database), bytes: new Uint8Array() });
  const sequence = last + 1;
  const bytes = encodeEntry({ at: Date.now(), changes: [] });
  const appended = await host.journalAppend({ records: [{ sequence, bytes }] });
  if (!appended.ok) return appended;
  const snapshot = await takeSnapshot(database, host);
  if (!snapshot.ok) return snapshot;
  await applyChanges(database, [], { sequence, bytes });
  await findPosition(database);
  return success({ did: 'begunAnew', records: 0, damaged: 0 });
}
