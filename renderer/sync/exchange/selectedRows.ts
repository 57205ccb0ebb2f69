import type { DeskDatabase } from '#data/database.ts';
import { rowsByOwner } from '#data/queries/rowsByOwner.ts';
import { isSynced, tableNames } from '#data/tables.ts';
import { removalId } from '#shared/model/removal.ts';
import type { ExchangeSelection } from '#shared/sync/exchange/packageSchema.ts';
import { mayWrite, syncTableNames, type SyncTableName } from '#shared/sync/syncTables.ts';
import { allKnownRows } from '../desk/baseBlocks.ts';
import { nameOf } from '../desk/readReplicaRows.ts';
import { waitingRows } from '../desk/waitingRows.ts';
import type { RowKey } from '../syncStore.ts';

/** More than any desk has waiting, and as much as the database takes for a limit. */
const mostWaiting = 1_000_000_000;

/** What a person chose to take along. */
export type Chosen =
  | { readonly selection: Exclude<ExchangeSelection, 'chosen'> }
  | { readonly selection: 'chosen'; readonly enterprises: readonly string[] };

/** The rows that were chosen, and what is known of deleted ones; 示例 may be among them. In the order of the tables. */
export async function selectedRows(database: DeskDatabase, chosen: Chosen): Promise<readonly RowKey[]> {
  const names = await namesOf(database, chosen);
  const order = new Map(syncTableNames.map((table, index) => [table, index]));
  return [...new Set(names)]
    .map(keyNamed)
    .filter(({ table }) => isSynced(table) && mayWrite('consultant', table))
    .toSorted((one, other) => (order.get(one.table) ?? 0) - (order.get(other.table) ?? 0));
}

async function namesOf(database: DeskDatabase, chosen: Chosen): Promise<readonly string[]> {
  const waiting = await waitingNames(database);
  if (chosen.selection === 'untold') return waiting;
  if (chosen.selection === 'chosen') return [...(await ofEnterprises(database, chosen.enterprises, waiting))];
  const here = await Promise.all(
    tableNames.filter(isSynced).map(async (table) => {
      const ids = await database.table<unknown, string>(table).toCollection().primaryKeys();
      return ids.map((id) => `${table}/${id}`);
    }),
  );
  const known = (await allKnownRows(database)).map(nameOf);
  return [...here.flat(), ...known, ...waiting];
}

/** What waits for the platform, also what it has refused. */
async function waitingNames(database: DeskDatabase): Promise<readonly string[]> {
  const [waiting, refused] = await Promise.all([
    waitingRows(database, mostWaiting),
    database.refusals.toCollection().primaryKeys(),
  ]);
  return [...waiting.map(({ table, id }) => `${table}/${id}`), ...refused];
}

async function ofEnterprises(
  database: DeskDatabase,
  enterprises: readonly string[],
  waiting: readonly string[],
): Promise<readonly string[]> {
  const sessions = [...(await rowsByOwner(database.sessions, 'enterpriseId', enterprises)).values()]
    .flat()
    .map(({ id }) => id);
  const own = await Promise.all(
    (['siteChecks', 'satisfactions'] as const).map(async (table) => {
      const ids = await database
        .table<unknown, string>(table)
        .where('enterpriseId')
        .anyOf([...enterprises])
        .primaryKeys();
      return ids.map((id) => `${table}/${id}`);
    }),
  );
  const checks = own
    .flat()
    .filter((name) => name.startsWith('siteChecks/'))
    .map((name) => keyNamed(name).id);
  const items = await Promise.all(
    (['answers', 'sceneRatings', 'evidence', 'seals'] as const).map(async (table) => {
      const ids = await database
        .table<unknown, string>(table)
        .where('sessionId')
        .anyOf(table === 'evidence' ? [...sessions, ...checks] : [...sessions])
        .primaryKeys();
      return ids.map((id) => `${table}/${id}`);
    }),
  );
  // What was deleted of a diagnosis is named after it.
  const ofSession = new Set(sessions);
  const deleted = waiting.filter((name) => ofSession.has(keyNamed(name).id.split(':')[0] ?? ''));
  const removals = sessions.map((id) => `removals/${removalId('session', id)}`);
  return [
    ...enterprises.map((id) => `enterprises/${id}`),
    ...own.flat(),
    ...sessions.map((id) => `sessions/${id}`),
    ...items.flat(),
    ...deleted,
    ...removals,
  ];
}

function keyNamed(name: string): RowKey {
  const at = name.indexOf('/');
  return { table: name.slice(0, at) as SyncTableName, id: name.slice(at + 1) };
}
