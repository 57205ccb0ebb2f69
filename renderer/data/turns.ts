import type { Failure } from '#shared/model/result.ts';
import type { DeskDatabase } from './database.ts';
import { storageFailure, type StorageCode } from './storageFailure.ts';

const tails = new Map<string, Promise<unknown>>();

/** Runs writes of this page in the order in which they were asked for, even if an earlier one takes longer to encode. */
export function inTurn<Value>(database: DeskDatabase, task: () => Promise<Value>): Promise<Value> {
  const before = tails.get(database.name) ?? Promise.resolve();
  const turn = before.then(task, task);
  tails.set(database.name, turn);
  return turn;
}

/**
 * Runs a command that reads before it writes, alone among such commands in all windows: two quick edits of one row
 * never lose one another. Storage that fails while reading becomes a failure too.
 */
export async function alone<Outcome>(
  database: DeskDatabase,
  command: () => Promise<Outcome>,
): Promise<Outcome | Failure<StorageCode>> {
  try {
    return await navigator.locks.request(`${database.name}/command`, command);
  } catch (error) {
    return storageFailure(error);
  }
}
