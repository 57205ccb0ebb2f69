import type { DeskDatabase } from '#data/database.ts';
import type { Change } from '#data/write.ts';
import { z } from '#shared/model/zod.ts';
import type { Base } from '#shared/sync/replica.ts';
import type { SyncTableName } from '#shared/sync/syncTables.ts';
import { addRow, emptySum, takeRow, type TableSum } from '#shared/sync/tableSum.ts';
import type { RowKey } from '../syncStore.ts';

const id = 'sums';

/** What the known states of the platform's rows come to, by table; a table that is missing has none. */
export type TableSums = { readonly [Name in SyncTableName]?: TableSum };

const sumsSchema = z.record(
  z.string(),
  z.object({ rows: z.int().min(0), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
);

/** The sums as they were kept with the last step of a sync. */
export async function savedSums({ syncState }: DeskDatabase): Promise<TableSums> {
  const parsed = sumsSchema.safeParse((await syncState.get(id))?.value);
  return parsed.success ? parsed.data : {};
}

/** The change that keeps the sums; undefined forgets them. */
export function sumsChange(sums: TableSums | undefined): Change {
  return sums === undefined
    ? { table: 'syncState', op: 'delete', id }
    : { table: 'syncState', op: 'put', row: { id, value: sums } };
}

/** A row whose known state changes. */
export type BaseStep = { readonly key: RowKey; readonly before: Base | null; readonly after: Base | null };

/** The sums once these rows have changed. */
export function sumsAfter(sums: TableSums, steps: readonly BaseStep[]): TableSums {
  const next: { [Name in SyncTableName]?: TableSum } = { ...sums };
  for (const { key, before, after } of steps) {
    if (before?.rev === after?.rev) continue;
    let sum = next[key.table] ?? emptySum;
    if (before !== null && before.fields !== null) sum = takeRow(sum, key.table, key.id, before.rev);
    if (after !== null && after.fields !== null) sum = addRow(sum, key.table, key.id, after.rev);
    next[key.table] = sum;
  }
  return next;
}
