import { onTestFinished } from 'vitest';
import type { Result, Success } from '#shared/model/result.ts';
import { openDatabase, type DatabaseOptions, type DeskDatabase } from '../database.ts';
import { write, type Change } from '../write.ts';

/** Opens an empty database of its own for one test (or, by name, one more window on it) and deletes it afterwards. */
export async function openFresh({
  name = `test-${crypto.randomUUID()}`,
  ...options
}: DatabaseOptions & { readonly name?: string } = {}): Promise<DeskDatabase> {
  const database = value(await openDatabase(name, options));
  onTestFinished(() => {
    database.close();
    indexedDB.deleteDatabase(database.name);
  });
  return database;
}

/** The value of a success; a failure fails the test with its sentence. */
export function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`);
  return (result as Success<Value>).value;
}

/** Puts rows by way of the writer. */
export async function put(database: DeskDatabase, ...changes: readonly Change[]): Promise<void> {
  value(await write(database, changes, { now: 1 }));
}

/** Reads a whole table as it lies on disk, past Dexie and the row gate. */
export function rawRows(database: DeskDatabase, table: string): Promise<readonly unknown[]> {
  return new Promise((resolve, reject) => {
    const request = database.backendDB().transaction(table).objectStore(table).getAll();
    request.onsuccess = () => resolve(request.result);
    request.addEventListener('error', () => reject(request.error));
  });
}
