import type { DeskDatabase } from '../database.ts';
import type { ReceiptRow } from '../rows.ts';

/** So many receipts are read at most: more than two days of regular syncs. */
const most = 200;

/** The receipts of the last syncs, newest first. */
export async function allReceipts({ receipts }: DeskDatabase): Promise<readonly ReceiptRow[]> {
  // oxlint-disable-next-line unicorn/no-array-reverse -- a collection of Dexie's, not an array
  const ids = await receipts.orderBy(':id').reverse().limit(most).primaryKeys();
  return (await receipts.bulkGet(ids)).filter((row) => row !== undefined);
}
