import type { Page } from '@playwright/test';

const database = 'durability-test';

/** Rows of a database of the test's own on the app's origin, so that only the app's start is under test. */
export async function writeRows(page: Page, from: number, count: number): Promise<void> {
  await page.evaluate(
    async ({ name, first, total }) => {
      const opening = indexedDB.open(name, 1);
      opening.addEventListener('upgradeneeded', () => {
        opening.result.createObjectStore('rows', { keyPath: 'id' });
      });
      const done = (request: IDBRequest | IDBTransaction, event: 'success' | 'complete') =>
        new Promise<void>((resolve, reject) => {
          request.addEventListener(event, () => resolve());
          request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
        });
      await done(opening, 'success');
      for (let id = first; id < first + total; id += 1) {
        const transaction = opening.result.transaction('rows', 'readwrite', { durability: 'strict' });
        transaction.objectStore('rows').put({ id, text: `第${id}行`.repeat(40) });
        await done(transaction, 'complete');
        // A console line reaches the test before the page goes on: the row is confirmed.
        console.log(`confirmed ${id}`);
      }
      opening.result.close();
    },
    { name: database, first: from, total: count },
  );
}

/** The ids of all rows; none when the database is gone. */
export async function readRowIds(page: Page): Promise<readonly number[]> {
  return page.evaluate(async (name) => {
    const answer = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
      });
    const opened = await answer(indexedDB.open(name));
    const isThere = opened.objectStoreNames.contains('rows');
    const keys = isThere ? await answer(opened.transaction('rows').objectStore('rows').getAllKeys()) : [];
    opened.close();
    return keys as number[];
  }, database);
}

/** Calls back for each confirmed row. */
export function onConfirmed(page: Page, confirmed: (id: number) => void): void {
  page.on('console', (message) => {
    const match = /^confirmed (\d+)$/.exec(message.text());
    if (match?.[1] !== undefined) confirmed(Number(match[1]));
  });
}
