import { databaseName } from './databaseName.ts';
import type { StoredRow } from './middleware.ts';

/**
 * The directory's blocks as they lie on disk, read while the large scripts are still being loaded: both take about as
 * long. Opening a database that is not there would create it, so it is looked for first; nothing is written.
 */
let ahead: Promise<readonly StoredRow[] | null> | null = readBlocks(databaseName, keepOpen).catch(() => null);

/** While the lock waits for its person the database stays open, so that opening it a second time takes no time. */
let kept: IDBDatabase | null = null;

function keepOpen(database: IDBDatabase): void {
  kept = database;
  // A newer app wants to upgrade, or a test to delete.
  database.addEventListener('versionchange', letGo);
}

function letGo(): void {
  kept?.close();
  kept = null;
}

/** What was read ahead, once: whoever comes later finds the rows of storage changed. Null where nothing was read. */
export function takeDirectoryAhead(): Promise<readonly StoredRow[] | null> {
  const taken = ahead ?? Promise.resolve(null);
  ahead = null;
  void taken.then(letGo);
  return taken;
}

/**
 * The directory of a database as it lies on disk; null if there is none. Nothing is created or changed. `done` gets the
 * connection, which is closed otherwise.
 */
export async function readBlocks(
  wanted: string,
  done: (database: IDBDatabase) => void = (database) => database.close(),
): Promise<readonly StoredRow[] | null> {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === wanted)) return null;
  const database = await answerOf(indexedDB.open(wanted));
  try {
    if (!database.objectStoreNames.contains('directory')) return null;
    return await answerOf(
      database.transaction('directory').objectStore('directory').getAll() as IDBRequest<StoredRow[]>,
    );
  } finally {
    done(database);
  }
}

function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
  });
}
