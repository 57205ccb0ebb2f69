import type { InstrumentPack } from '#shared/instrument/pack.ts';
import type { Enterprise } from '#shared/model/enterprise.ts';
import { removalId } from '#shared/model/removal.ts';
import type { Session } from '#shared/model/session.ts';
import { sessionInRowId } from '#shared/sync/rowWords.ts';
import type { DeskDatabase } from '../database.ts';
import { packKey, type Rows, type SyncedTable } from '../rows.ts';
import { instrumentIn } from './packByReference.ts';

/** A row of a synced table. */
export type SyncedRow = Rows[SyncedTable];

/** A row's name; `sessionId` where it is known from elsewhere. */
export type SyncedKey = {
  readonly table: SyncedTable;
  readonly rowId: string;
  readonly sessionId?: string | null;
};

/** A row and what it belongs to, as it is stored now; null for what is not here (any more). */
export type SyncedPlace = {
  readonly row: SyncedRow | null;
  readonly sessionId: string | null;
  readonly session: Session | null;
  readonly enterprise: Enterprise | null;
  /** What the row itself is called; null where it has no name. */
  readonly name: string | null;
  /** What its deleted session or enterprise was called. */
  readonly removedName: string | null;
  /** The edition of its session. */
  readonly pack: InstrumentPack | null;
};

/** Looks rows up with what they belong to, in the order of the keys. A few reads, however many rows. */
export async function syncedPlaces(
  database: DeskDatabase,
  keys: readonly SyncedKey[],
): Promise<readonly SyncedPlace[]> {
  const rows = await rowsOf(database, keys);
  const sessionIds = keys.map((key, index) => sessionOf(key, rows[index]));
  const sessions = await byId(sessionIds, (ids) => database.sessions.bulkGet(ids));
  const enterpriseIds = keys.map(
    ({ table, rowId }, index) =>
      enterpriseOf({ table, rowId }, rows[index]) ?? sessions.get(sessionIds[index] ?? '')?.enterpriseId,
  );
  const removalIds = keys.map((_, index) => ownerRemoval(sessionIds[index], enterpriseIds[index]));
  const packIds = [...sessions.values()].map(({ pack }) => packKey(pack));
  const [enterprises, removals, packs] = await Promise.all([
    byId(enterpriseIds, (ids) => database.enterprises.bulkGet(ids)),
    byId(removalIds, (ids) => database.removals.bulkGet(ids)),
    byId(packIds, (ids) => database.packs.bulkGet(ids)),
  ]);
  return keys.map((_, index) => {
    const row = rows[index] ?? null;
    const session = sessions.get(sessionIds[index] ?? '') ?? null;
    return {
      row,
      sessionId: sessionIds[index] ?? null,
      session,
      enterprise: enterprises.get(enterpriseIds[index] ?? '') ?? null,
      name: row === null ? null : nameIn(row),
      removedName: removals.get(removalIds[index] ?? '')?.name ?? null,
      pack: session === null ? null : instrumentIn(database, session.pack, packs.get(packKey(session.pack))),
    };
  });
}

async function rowsOf(
  database: DeskDatabase,
  keys: readonly SyncedKey[],
): Promise<readonly (SyncedRow | undefined)[]> {
  const tables = [...new Set(keys.map(({ table }) => table))];
  const found = await Promise.all(
    tables.map(async (name) => {
      const ids = keys.filter(({ table }) => table === name).map(({ rowId }) => rowId);
      const table = database.table<SyncedRow, string>(name);
      return [name, await byId(ids, (unique) => table.bulkGet(unique))] as const;
    }),
  );
  const byTable = new Map(found);
  return keys.map(({ table, rowId }) => byTable.get(table)?.get(rowId));
}

function sessionOf({ table, rowId, sessionId }: SyncedKey, row: SyncedRow | undefined): string | null {
  if (row !== undefined && 'sessionId' in row) return row.sessionId;
  return sessionId ?? sessionInRowId(table, rowId);
}

/** The enterprise that a row is, or names itself. */
function enterpriseOf({ table, rowId }: SyncedKey, row: SyncedRow | undefined): string | undefined {
  if (table === 'enterprises') return rowId;
  return row !== undefined && 'enterpriseId' in row ? row.enterpriseId : undefined;
}

/** What a row's content calls itself; a demand is known by whose it is, a score by whom it is about. */
function nameIn(row: SyncedRow): string | null {
  if ('name' in row) return row.name;
  if ('title' in row) return row.title;
  if ('provider' in row) return row.provider;
  return 'enterprise' in row ? row.enterprise : null;
}

function ownerRemoval(
  sessionId: string | null | undefined,
  enterpriseId: string | undefined,
): string | undefined {
  if (sessionId != null) return removalId('session', sessionId);
  return enterpriseId === undefined ? undefined : removalId('enterprise', enterpriseId);
}

async function byId<Row extends { readonly id: string }>(
  ids: readonly (string | null | undefined)[],
  read: (ids: string[]) => PromiseLike<readonly (Row | undefined)[]>,
): Promise<ReadonlyMap<string, Row>> {
  const unique = [...new Set(ids.filter((id) => id != null))];
  if (unique.length === 0) return new Map();
  const rows = await read(unique);
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])));
}
