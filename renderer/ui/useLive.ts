import { useLiveQuery } from 'dexie-react-hooks';

/**
 * What changed is read again this much later (ms). Otherwise the reading would start in the very moment in which a write
 * is confirmed, and whoever waits for the confirmation would have to wait for the reading first.
 */
const readingPause = 30;

/** Runs a query against storage and runs it again whenever what it read changes; `undefined` until the first answer. */
export function useLive<Value>(
  query: () => Promise<Value>,
  dependencies: readonly unknown[],
): Value | undefined {
  return useLiveQuery(pausedBetween(query), [...dependencies]);
}

/** The query, first at once and then each time after the pause. */
function pausedBetween<Value>(query: () => Promise<Value>): () => Promise<Value> {
  let answered = false;
  return async () => {
    // `Promise.resolve` lets Dexie go on noticing what is read after a foreign promise.
    if (answered) await Promise.resolve(new Promise((resolve) => setTimeout(resolve, readingPause)));
    const value = await query();
    answered = true;
    return value;
  };
}
