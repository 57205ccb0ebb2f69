import type { SyncRow } from '#shared/sync/protocol.ts';
import type { SyncTableName } from '#shared/sync/syncTables.ts';
import type { Sql } from './sql.ts';
import { columns, loggedOf, type RowRow } from './sqlLog.ts';
import { everyCentre, type CentreRow } from './storage.ts';

/** The revs of all rows of some tables that are not deleted, in two centres. */
export async function readRevs(
  sql: Sql,
  centres: readonly [string, string],
  tables: readonly SyncTableName[],
): Promise<readonly Pick<SyncRow, 'table' | 'id' | 'rev'>[]> {
  return sql.query(
    `select table_name as table, id, rev from sync_rows
     where centre = any($1) and table_name = any($2) and fields is not null`,
    [centres, tables],
  );
}

/** Rows of all centres that changed after a place in the log, in its order. */
export async function readChangedAfter(
  sql: Sql,
  sequence: number,
  tables: readonly SyncTableName[],
  limit: number,
): Promise<readonly CentreRow[]> {
  // One stretch of the index per centre, merged.
  const found = await sql.query<RowRow & { readonly centre: string }>(
    `select centre, ${columns} from (select id as in_centre from sync_centres union all select $4) centres
       cross join lateral (
         select * from sync_rows where centre = in_centre and sequence > $1 and table_name = any($2)
         order by sequence limit $3) found
     order by sequence limit $3`,
    [sequence, tables, limit, everyCentre],
  );
  return found.map((one) => {
    const { row, sequence: place } = loggedOf(one);
    return { centre: one.centre, row, sequence: place };
  });
}
