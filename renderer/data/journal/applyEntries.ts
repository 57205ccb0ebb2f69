import type { TableChanges } from '#shared/journal/entry.ts';
import type { DeskDatabase } from '../database.ts';
import { tailId } from '../journalPosition.ts';
import type { StoredRow } from '../middleware.ts';
import type { TableName } from '../rows.ts';
import { tableNames } from '../tables.ts';

/** Tables that the journal brings back; the directory follows from the enterprises, the tail says how far it has come. */
export const journaledTables: readonly TableName[] = tableNames.filter(
  (name) => name !== 'directory' && name !== 'journalTail',
);

/**
 * Applies what the journal tells, in its order and in one transaction: rows go in as they lay on disk. What concerns a
 * table that this app does not have is left out. `upTo` then is how far the database has come; null keeps it where it is.
 */
export async function applyChanges(
  database: DeskDatabase,
  changes: readonly TableChanges[],
  upTo: { readonly sequence: number; readonly bytes: Uint8Array } | null,
): Promise<void> {
  const outcome = outcomeOf(changes);
  const tail = upTo === null ? [] : [{ id: tailId(upTo.sequence), bytes: upTo.bytes }];
  database.gate.adopt(tail);
  const names = [...outcome.keys(), ...(tail.length > 0 ? ['journalTail'] : [])];
  if (names.length === 0) return;
  await database.transaction('rw', names, async () => {
    for (const [table, rows] of outcome) {
      const puts = [...rows.values()].filter((row) => row !== null);
      database.gate.adopt(puts);
      if (puts.length > 0) await database.table<StoredRow, string>(table).bulkPut(puts);
      const deletes = [...rows].filter(([, row]) => row === null).map(([id]) => id);
      if (deletes.length > 0) await database.table<StoredRow, string>(table).bulkDelete(deletes);
    }
    if (tail.length === 0) return;
    await database.journalTail.clear();
    await database.journalTail.bulkPut(tail);
  });
}

/** The last word on each row, by table: null = gone. */
export type Outcome = Map<TableName, Map<string, StoredRow | null>>;

/** What changes come to, after those that led to `outcome`, which is taken further and given back. */
export function outcomeOf(changes: readonly TableChanges[], outcome: Outcome = new Map()): Outcome {
  for (const { table, puts, deletes } of changes) {
    const name = journaledTables.find((each) => each === table);
    if (name === undefined) continue;
    const rows = outcome.get(name) ?? new Map<string, StoredRow | null>();
    outcome.set(name, rows);
    for (const row of puts) rows.set(String(row['id']), row);
    for (const id of deletes) rows.set(id, null);
  }
  return outcome;
}

/** Empties every table, so that a journal is read into nothing else. */
export async function emptyAll(database: DeskDatabase): Promise<void> {
  await database.transaction('rw', [...tableNames], async () => {
    for (const name of tableNames) await database.table(name).clear();
  });
}
