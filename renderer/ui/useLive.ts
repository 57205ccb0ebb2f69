import { useLiveQuery } from 'dexie-react-hooks';

/** Runs a query against storage and runs it again whenever what it read changes; `undefined` until the first answer. */
export function useLive<Value>(
  query: () => Promise<Value>,
  dependencies: readonly unknown[],
): Value | undefined {
  return useLiveQuery(query, [...dependencies]);
}
