import type { DeskDatabase } from '../database.ts';
import { tableNames } from '../tables.ts';

/** How many rows each table has; counted by key, no row is read. */
export async function countRows(database: DeskDatabase): Promise<Readonly<Record<string, number>>> {
  const counted = tableNames.map(async (name) => [name, await database.table(name).count()] as const);
  return Object.fromEntries(await Promise.all(counted));
}
