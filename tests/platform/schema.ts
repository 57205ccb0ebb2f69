import type { Sql } from './sql.ts';

/**
 * The tables. `sync_rows` has each row as it is now; its fields are text, because jsonb loses the order of keys and
 * refuses NUL. `sync_positions` has one entry per push: its last sequence. `centre` '' stands for public rows.
 */
const statements = [
  `create table if not exists sync_head (
     id integer primary key default 1 check (id = 1), sequence bigint not null, nonce text not null)`,
  `create table if not exists sync_positions (sequence bigint primary key, nonce text not null)`,
  `create table if not exists sync_rows (
     centre text not null, table_name text not null, id text not null,
     sequence bigint not null, rev text not null, stamp text not null, person text not null,
     change_id text not null, fields text, device text not null, bytes integer not null,
     primary key (centre, table_name, id))`,
  // The log has nothing in common with the keys: with old statistics of a new centre, PostgreSQL would take the one index
  // for the other, and look through all rows of the centre for each.
  `drop index if exists sync_rows_log`,
  `create unique index if not exists sync_rows_by_sequence on sync_rows ((centre || ''), sequence)`,
  `create table if not exists sync_answers (
     centre text not null, change_id text not null, answer text not null, primary key (centre, change_id))`,
  `create table if not exists sync_centres (id text primary key, name text not null)`,
  `create table if not exists sync_codes (
     code_hash text primary key, scope text not null, centre text not null references sync_centres (id),
     expires_at bigint not null, used boolean not null default false)`,
  `create table if not exists sync_tokens (
     token_hash text primary key, device text not null, name text not null, public_key text not null,
     scope text not null, centre text not null references sync_centres (id), revoked boolean not null default false)`,
  `create index if not exists sync_tokens_device on sync_tokens (device)`,
] as const;

/** Makes the tables where they are missing. `nonce`: that of the beginning of the log, for a new database. */
export async function ensureSchema(sql: Sql, nonce: string): Promise<void> {
  for (const statement of statements) await sql.query(statement);
  await sql.query(
    `with born as (
       insert into sync_head (sequence, nonce) values (0, $1) on conflict do nothing returning sequence, nonce)
     insert into sync_positions (sequence, nonce) select sequence, nonce from born`,
    [nonce],
  );
}
