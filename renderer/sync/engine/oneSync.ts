import type { DeskDatabase } from '#data/database.ts';
import type { ReceiptRow } from '#data/rows.ts';
import { pendingChanges } from '#data/queries/pendingChanges.ts';
import { holds } from '#data/holds.ts';
import { isShared } from '#data/tables.ts';
import { storageFailure } from '#data/storageFailure.ts';
import { write, type Change } from '#data/write.ts';
import { failure, type Failure } from '#shared/model/result.ts';
import { mayWrite, readableBy, type SyncTableName } from '#shared/sync/syncTables.ts';
import { createDeskStore } from '../desk/deskStore.ts';
import { failureIn } from '../desk/storeFault.ts';
import type { DeskPlatform } from '../platformPort.ts';
import { emptyReceipt, totalOf, type Receipt } from '../receipt.ts';
import { runSync } from '../runSync.ts';
import { syncStateStore, type Connection } from '../syncState.ts';
import { beginAgain } from './beginAgain.ts';
import { compareSums } from './compareSums.ts';
import { keptChange, readKept } from './kept.ts';
import { didSomething, receiptRow } from './receiptRow.ts';

/** What one sync of the desk works with. */
export type DeskSync = {
  readonly database: DeskDatabase;
  readonly platform: DeskPlatform;
  readonly connection: Connection;
  readonly appVersion: string;
  readonly deletionsAllowed: boolean;
  readonly signal: AbortSignal;
};

/** How a sync ended: null where it went to its end. `retryAfter`: seconds that the platform wants to be left alone. */
export type SyncEnd = (Failure & { readonly retryAfter?: number }) | null;

/**
 * One sync of the desk, from its beginning to what is kept of it. What it does stands in `syncStateStore` meanwhile. Gives
 * why it ended early; null where it went to its end.
 */
export async function oneSync(sync: DeskSync): Promise<SyncEnd> {
  const { database } = sync;
  const startedAt = Date.now();
  let receipt = emptyReceipt;
  let ended: SyncEnd;
  let leftOut = 0;
  let sums: ReceiptRow['sums'] = null;
  try {
    const waiting = await pendingChanges(database);
    syncStateStore.setState({ running: { startedAt, receipt, waiting } });
    await readAgainAfterUpgrade(sync);
    const { scope } = sync.connection.device;
    const tells = (table: SyncTableName) => mayWrite(scope, table);
    const store = createDeskStore(database, { onUnreadable: (rows) => (leftOut += rows), tells });
    const tables = readableBy(scope)
      .filter(isShared)
      .filter((table) => holds(database, table));
    const { result } = await runSync({
      store,
      platform: sync.platform,
      replica: sync.connection.device.id,
      newChangeId: () => crypto.randomUUID(),
      tables,
      tells,
      person: database.actor.person,
      deletionsAllowed: sync.deletionsAllowed,
      signal: sync.signal,
      tell: (done) => {
        receipt = done;
        const left = Math.max(0, waiting - totalOf(done.told));
        syncStateStore.setState({ running: { startedAt, receipt: done, waiting: left } });
      },
    });
    ended = result.ok ? null : result;
    // One that found nothing to do stays one request.
    if (result.ok && didSomething(receipt)) sums = await compareSums(database, sync.platform, tables);
  } catch (error) {
    ended = failureIn(error) ?? storageFailure(error);
  }
  const kept = await keepOutcome(sync, { receipt, startedAt, failure: ended, leftOut, sums });
  return ended ?? kept;
}

/** A newer edition of the app reads what an older one had to leave out. */
async function readAgainAfterUpgrade({ database, appVersion }: DeskSync): Promise<void> {
  const leftOut = await readKept(database, 'leftOut');
  if (leftOut === undefined || leftOut.appVersion === appVersion) return;
  await beginAgain(database, [keptChange('leftOut', undefined)]);
}

type Outcome = {
  readonly receipt: Receipt;
  readonly startedAt: number;
  readonly failure: Failure | null;
  readonly leftOut: number;
  readonly sums: ReceiptRow['sums'];
};

async function keepOutcome(
  { database, appVersion }: DeskSync,
  { receipt, startedAt, failure: ended, leftOut, sums }: Outcome,
): Promise<Failure | null> {
  const endedAt = Date.now();
  const waiting = await pendingChanges(database).catch(() => 0);
  const row = receiptRow(receipt, { startedAt, endedAt, waiting, failure: ended, sums }, crypto.randomUUID());
  const changes: Change[] = [];
  if (didSomething(receipt)) changes.push({ table: 'receipts', op: 'put', row });
  if (ended === null) changes.push(keptChange('lastSuccess', endedAt));
  if (leftOut > 0) changes.push(keptChange('leftOut', { appVersion, rows: leftOut }));
  syncStateStore.setState({
    running: null,
    lastReceipt: row,
    ...(ended === null ? { lastSuccess: endedAt } : {}),
  });
  if (changes.length === 0) return null;
  const written = await write(database, changes, { now: endedAt, by: 'sync' });
  return written.ok ? null : failure(written.code, written.message);
}
