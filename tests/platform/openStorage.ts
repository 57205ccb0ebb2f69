import { PGlite } from '@electric-sql/pglite';
import { Pool } from 'pg';
import type { Database, Sql } from './sql.ts';
import { sqlStorage } from './sqlStorage.ts';
import type { Storage } from './storage.ts';

/** Where rows are kept: in a PostgreSQL by its URL, else in a folder, else in memory until the end of the process. */
export type Place = { readonly databaseUrl?: string | undefined; readonly folder?: string | undefined };

/**
 * Every statement finds its rows by key or reads a stretch of an index in its order. A database that has no statistics
 * of its tables yet would rather read and sort all that is left of the log for each page; PGlite never gathers any.
 * Without these ways it takes the few small tables for costly, and would compile statements that take a millisecond.
 */
const planning = ['enable_seqscan', 'enable_bitmapscan', 'jit'] as const;

/** Opens the storage; rejects where the database cannot be reached. */
export async function openStorage({ databaseUrl, folder }: Place): Promise<Storage> {
  if (databaseUrl !== undefined && databaseUrl !== '') return sqlStorage(postgres(databaseUrl));
  return sqlStorage(await embedded(await PGlite.create(folder)));
}

/** A PostgreSQL server. */
export function postgres(url: string): Database {
  const pool = new Pool({
    connectionString: url,
    max: 8,
    options: planning.map((name) => `-c ${name}=off`).join(' '),
  });
  // A connection that breaks while idle is replaced by the next use.
  pool.on('error', () => {});
  return {
    async query<Row>(statement: string, values: readonly unknown[] = []) {
      return (await pool.query(statement, [...values])).rows as readonly Row[];
    },
    async transaction(work) {
      const client = await pool.connect();
      const sql: Sql = {
        async query<Row>(statement: string, values: readonly unknown[] = []) {
          return (await client.query(statement, [...values])).rows as readonly Row[];
        },
      };
      let isBroken = false;
      try {
        await sql.query('begin');
        const value = await work(sql);
        await sql.query('commit');
        return value;
      } catch (error) {
        await sql.query('rollback').catch(() => {
          isBroken = true;
        });
        throw error;
      } finally {
        client.release(isBroken);
      }
    },
    close: () => pool.end(),
  };
}

/** PostgreSQL in this process: one connection, so that everything comes one after another. */
export async function embedded(database: PGlite): Promise<Database> {
  for (const name of planning) await database.exec(`set ${name} = off`);
  return {
    async query<Row>(statement: string, values: readonly unknown[] = []) {
      return (await database.query<Row>(statement, [...values])).rows;
    },
    transaction: (work) =>
      database.transaction((transaction) =>
        work({
          async query<Row>(statement: string, values: readonly unknown[] = []) {
            return (await transaction.query<Row>(statement, [...values])).rows;
          },
        }),
      ),
    close: () => database.close(),
  };
}
