import type { Fields } from '#shared/sync/fields.ts';
import type { SyncChange } from '#shared/sync/protocol.ts';
import type { SyncTableName } from '#shared/sync/syncTables.ts';
import type { FirstAnswer } from './decide.ts';
import { isStorable } from './examine.ts';
import { bytesOf, pageBytes } from './page.ts';
import { parseCursor, type Cursor, type Position } from './position.ts';
import { rowKey, type Known, type LoggedRow, type Settled } from './settlePush.ts';
import type { Sql } from './sql.ts';

/** A row as the database has it. */
export type RowRow = {
  readonly table_name: SyncTableName;
  readonly id: string;
  readonly sequence: number;
  readonly rev: string;
  readonly stamp: string;
  readonly person: string;
  readonly change_id: string;
  readonly fields: string | null;
  readonly device: string;
};

// Sequences stay far below 2^53, so a double holds them; drivers read bigint as text.
export const columns = `table_name, id, sequence::float8 as sequence, rev, stamp, person, change_id, fields, device`;

/** The head of the log, held until the transaction ends: pushes come one after another. */
export async function lockHead(sql: Sql): Promise<Position> {
  return headOf(await sql.query<Position>(`select ${headColumns} from sync_head for update`));
}

/** The head of the log as of now. */
export async function readHead(sql: Sql): Promise<Position> {
  return headOf(await sql.query<Position>(`select ${headColumns} from sync_head`));
}

const headColumns = 'sequence::float8 as sequence, nonce';

function headOf([head]: readonly Position[]): Position {
  if (head === undefined) throw new Error('The log has no head.');
  return head;
}

/** The cursor; null: it is not of this log. */
export async function cursorOf(sql: Sql, text: string | null): Promise<Cursor | null> {
  const cursor = parseCursor(text);
  if (cursor === null) return null;
  return (await isKnown(sql, cursor.read)) && (await isKnown(sql, cursor.told)) ? cursor : null;
}

/** Whether the log still has a position. A push's nonce stands for all positions in it. */
async function isKnown(sql: Sql, position: Position | null): Promise<boolean> {
  if (position === null) return true;
  const [push] = await sql.query<{ readonly nonce: string }>(
    'select nonce from sync_positions where sequence >= $1 order by sequence limit 1',
    [position.sequence],
  );
  return push?.nonce === position.nonce;
}

/**
 * A stretch of a centre's log, in its order. The offset keeps the choice of tables outside: with it, a database without
 * statistics takes the index of the keys, and looks through all rows of the centre for each request.
 */
function stretch(centre: string, range: string): string {
  return `(select * from sync_rows where centre || '' = ${centre} and ${range} order by sequence offset 0) stretch`;
}

/** Whether a device could read a row after a position. */
export async function hasRowsAfter(
  sql: Sql,
  centres: readonly [string, string],
  since: number,
  tables: readonly string[],
): Promise<boolean> {
  const part = (centre: string) => `(select 1 from ${stretch(centre, 'sequence > $3')}
    where table_name = any($4) limit 1)`;
  const rows = await sql.query(`${part('$1')} union all ${part('$2')}`, [...centres, since, tables]);
  return rows.length > 0;
}

/** What is known of the rows and ids of some changes. */
export async function readKnown(
  sql: Sql,
  centre: string,
  head: Position,
  changes: readonly Pick<SyncChange, 'changeId' | 'table' | 'id'>[],
): Promise<Known> {
  // Ids with characters that no text holds are rejected, and never looked for.
  const sought = changes.filter(({ id }) => isStorable(id));
  // `limit 1` keeps both to one look into the index per change; else a plan may read the whole table.
  const rows = await sql.query<RowRow>(
    `select ${columns} from unnest($2::text[], $3::text[]) as sought (in_table, with_id) cross join lateral (
       select * from sync_rows where centre = $1 and table_name = in_table and id = with_id limit 1) found`,
    [centre, sought.map(({ table }) => table), sought.map(({ id }) => id)],
  );
  const answers = await sql.query<{ readonly change_id: string; readonly answer: string }>(
    `select change_id, answer from unnest($2::text[]) as sought (with_id) cross join lateral (
       select * from sync_answers where centre = $1 and change_id = with_id limit 1) found`,
    [centre, changes.map(({ changeId }) => changeId)],
  );
  return {
    head,
    rows: new Map(rows.map(loggedOf).map((logged) => [rowKey(logged.row), logged])),
    firsts: new Map(answers.map((one) => [one.change_id, JSON.parse(one.answer) as FirstAnswer])),
  };
}

/** Writes what was settled, in a few statements however much it is. */
export async function writeSettled(
  sql: Sql,
  centre: string,
  before: Position,
  settled: Settled,
): Promise<void> {
  if (settled.firsts.size > 0) {
    await sql.query(
      `insert into sync_answers (centre, change_id, answer) select $1, * from unnest($2::text[], $3::text[])`,
      [centre, [...settled.firsts.keys()], [...settled.firsts.values()].map((one) => JSON.stringify(one))],
    );
  }
  if (settled.rows.length === 0) return;
  await sql.query(
    `insert into sync_rows
       (centre, table_name, id, sequence, rev, stamp, person, change_id, fields, device, bytes)
     select $1, * from json_to_recordset($2::json) as t (table_name text, id text, sequence bigint, rev text,
       stamp text, person text, change_id text, fields text, device text, bytes integer)
     on conflict (centre, table_name, id) do update set sequence = excluded.sequence, rev = excluded.rev,
       stamp = excluded.stamp, person = excluded.person, change_id = excluded.change_id,
       fields = excluded.fields, device = excluded.device, bytes = excluded.bytes`,
    [centre, JSON.stringify(settled.rows.map(recordOf))],
  );
  if (settled.head === before) return;
  const { sequence, nonce } = settled.head;
  await sql.query(
    `with moved as (update sync_head set sequence = $1, nonce = $2 returning sequence, nonce)
     insert into sync_positions (sequence, nonce) select sequence, nonce from moved`,
    [sequence, nonce],
  );
}

/** Rows of a page, in the order of the log, as many as fit its bytes; and whether there are more. */
export async function readPage(
  sql: Sql,
  centres: readonly [string, string],
  range: { readonly since: number; readonly until: number },
  tables: readonly string[],
  limit: number,
): Promise<{ readonly rows: readonly LoggedRow[]; readonly more: boolean }> {
  // One range of the index per centre, merged, so that a page costs the same however long the log is.
  const part = (centre: string) => `(select * from ${stretch(centre, 'sequence > $3 and sequence <= $4')}
    where table_name = any($5) limit $6)`;
  const found = await sql.query<RowRow & { readonly total: number }>(
    `select ${columns}, total::float8 as total from (
       select *, sum(bytes) over (order by sequence) as total, row_number() over (order by sequence) as place
       from (select * from (${part('$1')} union all ${part('$2')}) both_centres order by sequence limit $6) page
     ) measured where place <= 2 or total - bytes <= $7 order by sequence`,
    [...centres, range.since, range.until, tables, limit + 1, pageBytes],
  );
  const rows = found.filter(({ total }, index) => index < limit && (index === 0 || total <= pageBytes));
  return { rows: rows.map(loggedOf), more: rows.length < found.length };
}

/** The row, decoded. */
export function loggedOf(found: RowRow): LoggedRow {
  const { table_name: table, id, rev, stamp, person: by, change_id: changeId, sequence, device } = found;
  const fields = found.fields === null ? null : (JSON.parse(found.fields) as Fields);
  return { row: { table, id, rev, stamp, by, changeId, fields }, sequence, device };
}

function recordOf(logged: LoggedRow): RowRow & { readonly bytes: number } {
  const { table, id, rev, stamp, by, changeId, fields } = logged.row;
  return {
    table_name: table,
    id,
    sequence: logged.sequence,
    rev,
    stamp,
    person: by,
    change_id: changeId,
    fields: fields === null ? null : JSON.stringify(fields),
    device: logged.device,
    bytes: bytesOf(logged),
  };
}
