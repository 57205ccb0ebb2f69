import type { DeskDatabase } from '#data/database.ts';
import { batchKeys, changesBehind } from '#data/outbox.ts';
import type { LoggedChange } from '#data/rows.ts';
import type { SyncTableName } from '#shared/sync/syncTables.ts';
import type { RowKey } from '../syncStore.ts';
import { nameOf } from './readReplicaRows.ts';

/** What is left out of the waiting rows: those under way, and those of tables that are not this device's to tell. */
type LeftOut = { readonly except?: readonly RowKey[]; readonly tells?: (table: SyncTableName) => boolean };

/**
 * Rows that wait to be told, at most so many, without those that were refused as they are and those left out. Reads no
 * more of the outbox than that takes, however long it is.
 */
export async function waitingRows(
  database: DeskDatabase,
  most: number,
  { except = [], tells = () => true }: LeftOut = {},
): Promise<readonly RowKey[]> {
  const { outbox, refusals } = database;
  const refused = new Map((await refusals.toArray()).map(({ id, changeId }) => [id, changeId]));
  const left = new Set(except.map(nameOf));
  const enoughChanges = most + refused.size + left.size;
  const ids = await outbox.toCollection().limit(enoughChanges).primaryKeys();
  const entries = await outbox.bulkGet([...enough(ids, enoughChanges)]);
  const found = new Map<string, RowKey>();
  for (const entry of entries) {
    if (entry === undefined) continue;
    for (const change of 'changes' in entry ? entry.changes : [entry]) {
      if (found.size >= most) break;
      const name = `${change.table}/${change.rowId}`;
      if (!tells(change.table) || left.has(name) || refused.get(name) === change.changeId) continue;
      found.set(name, keyOf(change));
    }
  }
  return [...found.values()];
}

/** The first ids of the outbox that hold as many changes. */
function enough(ids: readonly string[], most: number): readonly string[] {
  let changes = 0;
  const first = ids.findIndex((id) => {
    changes += isBatch(id) ? changesBehind(id) : 1;
    return changes >= most;
  });
  return first === -1 ? ids : ids.slice(0, first + 1);
}

function isBatch(id: string): boolean {
  const [from, below] = batchKeys;
  return id >= from && id < below;
}

function keyOf({ table, rowId }: LoggedChange): RowKey {
  return { table, id: rowId };
}
