import type { DeskDatabase } from '#data/database.ts';
import type { ReceiptRow } from '#data/rows.ts';
import type { SyncTableName } from '#shared/sync/syncTables.ts';
import { emptySum } from '#shared/sync/tableSum.ts';
import { savedSums } from '../desk/savedSums.ts';
import type { DeskPlatform } from '../platformPort.ts';

/**
 * What tables come to here and at the platform. Null where it does not tell: the sync itself has gone to its end, and a
 * comparison that fails takes nothing of that back.
 */
export async function compareSums(
  database: DeskDatabase,
  platform: DeskPlatform,
  tables: readonly SyncTableName[],
): Promise<ReceiptRow['sums']> {
  const reply = await platform.summary({ tables: [...tables] });
  if (!reply.ok) return null;
  const here = await savedSums(database);
  return Object.fromEntries(
    reply.value.sums.map(({ table, rows, hash }) => [
      table,
      { here: here[table] ?? emptySum, there: { rows, hash } },
    ]),
  );
}

/** Tables that differ. Where others told the platform something in between, the next sync brings it. */
export function tablesApart(sums: ReceiptRow['sums']): readonly string[] {
  return Object.entries(sums ?? {})
    .filter(([, { here, there }]) => here.rows !== there.rows || here.hash !== there.hash)
    .map(([table]) => table);
}
