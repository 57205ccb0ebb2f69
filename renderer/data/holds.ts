import type { DeskDatabase } from './database.ts';
import type { TableName } from './rows.ts';

/** Whether a database has a table at all: a kiosk's has the public ones only. */
export function holds(database: DeskDatabase, table: TableName): boolean {
  return database.tables.some(({ name }) => name === table);
}
