import type { DeskDatabase } from '#data/database.ts';
import { batchesOf } from '#data/outbox.ts';
import type { LoggedChange, Rows, SyncedTable } from '#data/rows.ts';
import type { StorageCode } from '#data/storageFailure.ts';
import { holds } from '#data/holds.ts';
import { isSynced, tableNames } from '#data/tables.ts';
import { alone } from '#data/turns.ts';
import { writeAfter, type Change } from '#data/write.ts';
import type { Failure, Result } from '#shared/model/result.ts';
import { mayWrite, type Scope } from '#shared/sync/syncTables.ts';
import { positionChange } from '../desk/savedPosition.ts';
import { sumsChange } from '../desk/savedSums.ts';
import { firstPosition } from '../syncStore.ts';
import { keptChange, readKept } from './kept.ts';

/** Names a platform and the centre whose data this desk shares there. */
export type PlatformName = { readonly address: string; readonly centre: string };

/** A platform, and what this device is there. */
type Beginning = PlatformName & { readonly scope: Scope };

/**
 * Prepares the desk's data for a platform. Back at the one that it left, it goes on where it was. At another one nothing
 * that it knows of the old one counts: everything but 示例 rows is told from the beginning, and read as well.
 */
export async function beginAtPlatform(
  database: DeskDatabase,
  { scope, ...platform }: Beginning,
): Promise<Result<void, StorageCode> | Failure<StorageCode>> {
  const now = Date.now();
  return alone(database, () =>
    writeAfter(
      database,
      async () => {
        const known = await readKept(database, 'platform');
        if (known?.address === platform.address && known.centre === platform.centre) return null;
        const changes: readonly Change[] = [
          ...(await emptied(database, 'syncBases')),
          ...(await emptied(database, 'refusals')),
          positionChange(firstPosition),
          sumsChange(undefined),
          keptChange('platform', platform),
        ];
        const [waiting, all] = await Promise.all([
          database.outbox.toCollection().primaryKeys(),
          everyRow(database, scope),
        ]);
        return { changes, outbox: { puts: batchesOf(all, now), deletes: waiting } };
      },
      { now, by: 'sync' },
    ),
  );
}

async function emptied(database: DeskDatabase, table: 'syncBases' | 'refusals'): Promise<readonly Change[]> {
  const ids = await database[table].toCollection().primaryKeys();
  return ids.map((id) => ({ table, op: 'delete', id }));
}

/** Every row that is this device's to tell. */
async function everyRow(database: DeskDatabase, scope: Scope): Promise<readonly LoggedChange[]> {
  const changes: LoggedChange[] = [];
  const ours = tableNames
    .filter(isSynced)
    .filter((table) => holds(database, table) && mayWrite(scope, table));
  for (const table of ours) {
    for (const row of await database.table<Rows[SyncedTable], string>(table).toArray()) {
      if (!row.sample) changes.push({ table, rowId: row.id, op: 'put', changeId: crypto.randomUUID() });
    }
  }
  return changes;
}
