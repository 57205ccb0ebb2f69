import type { SummaryReply, SyncRow } from '#shared/sync/protocol.ts';
import type { SyncTableName } from '#shared/sync/syncTables.ts';
import { addRow, emptySum, type TableSum } from '#shared/sync/tableSum.ts';

/** One sum per table, in the order of the tables, over rows that are not deleted. */
export function sumsOf(
  tables: readonly SyncTableName[],
  rows: readonly Pick<SyncRow, 'table' | 'id' | 'rev'>[],
): SummaryReply {
  const sums = new Map<SyncTableName, TableSum>(tables.map((table) => [table, emptySum]));
  for (const { table, id, rev } of rows) {
    const sum = sums.get(table);
    if (sum !== undefined) sums.set(table, addRow(sum, table, id, rev));
  }
  return { sums: [...sums].map(([table, sum]) => ({ table, ...sum })) };
}
