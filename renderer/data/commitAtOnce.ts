import { Dexie, RangeSet } from 'dexie';
import type { DeskDatabase } from './database.ts';
import type { StoredRow } from './middleware.ts';
import type { TableName } from './rows.ts';
import { tables } from './tables.ts';

/** What a write does to one table: rows as they lie on disk, and ids. */
export type TableRequests = { readonly puts: readonly StoredRow[]; readonly deletes: readonly string[] };

/**
 * Commits up to a thousand rows a table in one durable transaction of the browser itself. Dexie's own costs an answer two
 * milliseconds of the window's time before its first request is on its way; its live queries are told all the same.
 * Committing as soon as every request is handed over, and not when they have answered, saves a round trip through a
 * window that is busy drawing. The database must be open. Rejects with the browser's error; nothing is written then.
 */
export function commitAtOnce(
  database: DeskDatabase,
  requests: ReadonlyMap<TableName, TableRequests>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const names = [...requests.keys()];
    const transaction = database.backendDB().transaction(names, 'readwrite', { durability: 'strict' });
    transaction.addEventListener('complete', () => {
      resolve();
      // Whoever waits for the confirmation goes first; what they read again can wait for a task.
      setTimeout(() => tellLiveQueries(database.name, names));
    });
    transaction.addEventListener('abort', () => reject(transaction.error));
    try {
      for (const [name, { puts, deletes }] of requests) {
        const store = transaction.objectStore(name);
        for (const row of puts) store.put(row);
        for (const id of deletes) store.delete(id);
      }
      transaction.commit();
    } catch (error) {
      // A row that cannot be stored: none of the others may be.
      reject(error);
      transaction.abort();
    }
  });
}

/** Dexie's own way to say that rows changed, for whole tables: every query of theirs is read again. */
function tellLiveQueries(database: string, names: readonly TableName[]): void {
  const parts = names.flatMap((name) =>
    ['', ':dels', ...tables[name].indexes].map((part) => [
      `idb://${database}/${name}/${part}`,
      new RangeSet(-Infinity, [[[]]]),
    ]),
  );
  Dexie.on.storagemutated.fire(Object.fromEntries(parts));
}
