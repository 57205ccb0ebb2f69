import type { DeskDatabase } from '../database.ts';
import type { StoredRow } from '../middleware.ts';
import type { TableName } from '../rows.ts';

/** Up to `count` rows of a table as they lie on disk, in the order of their ids, after the given id (null: from the first). */
export function rawRowsAfter(
  database: DeskDatabase,
  table: TableName,
  after: string | null,
  count: number,
): Promise<readonly StoredRow[]> {
  const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
  const store = database.backendDB().transaction(table).objectStore(table);
  const request = store.getAll(range, count) as IDBRequest<StoredRow[]>;
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
  });
}
