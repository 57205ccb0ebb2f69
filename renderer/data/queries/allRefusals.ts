import type { DeskDatabase } from '../database.ts';
import { batchKeys } from '../outbox.ts';
import type { LoggedChange, Refusal, SyncedTable } from '../rows.ts';
import { isSynced } from '../tables.ts';
import { syncedPlaces, type SyncedPlace } from './syncedPlaces.ts';

/** A refusal, the change that it answers, and the row with what it belongs to, as it is stored now. */
export type ListedRefusal = {
  readonly refusal: Refusal;
  readonly table: LoggedChange['table'];
  readonly rowId: string;
  readonly op: LoggedChange['op'];
  readonly place: SyncedPlace;
};

/**
 * What the platform does not take as it stands, newest first. A row that was changed since is told again, so that the
 * refusal of its older state is none any more.
 */
export async function allRefusals(database: DeskDatabase): Promise<readonly ListedRefusal[]> {
  const refusals = await database.refusals.toArray();
  if (refusals.length === 0) return [];
  const waiting = await waitingChanges(
    database,
    refusals.map(({ id }) => id),
  );
  const standing = refusals.flatMap((refusal) => {
    const key = refusedRow(refusal.id);
    const change = answeredBy(refusal, waiting.get(refusal.id) ?? []);
    return change === null || key === null ? [] : [{ refusal, op: change.op, ...key }];
  });
  const places = await syncedPlaces(database, standing);
  return standing
    .flatMap((one, index): readonly ListedRefusal[] => {
      const place = places[index];
      return place === undefined ? [] : [{ ...one, place }];
    })
    .sort((one, other) => other.refusal.refusedAt - one.refusal.refusedAt);
}

type Waiting = LoggedChange & { readonly changedAt: number };

/** All that waits of some rows, single or in batches, by `${table}/${rowId}`. */
async function waitingChanges(
  { outbox }: DeskDatabase,
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly Waiting[]>> {
  const [singles, batches] = await Promise.all([
    outbox.bulkGet([...names]),
    outbox
      .where(':id')
      .between(...batchKeys)
      .toArray(),
  ]);
  const wanted = new Set(names);
  const found = new Map<string, Waiting[]>();
  for (const entry of [...batches, ...singles]) {
    if (entry === undefined) continue;
    for (const change of 'changes' in entry ? entry.changes : [entry]) {
      const name = `${change.table}/${change.rowId}`;
      if (!wanted.has(name)) continue;
      found.set(name, [...(found.get(name) ?? []), { ...change, changedAt: entry.changedAt }]);
    }
  }
  return found;
}

/**
 * The change that a refusal answers; null where the row was changed since, or waits no more. Several changes of a row are
 * told as one, under an id of its own: then the time says whether one of them is newer.
 */
function answeredBy({ changeId, refusedAt }: Refusal, waiting: readonly Waiting[]): Waiting | null {
  const newest = waiting.toSorted((one, other) => one.changedAt - other.changedAt).at(-1);
  if (newest === undefined) return null;
  if (waiting.length === 1) return newest.changeId === changeId ? newest : null;
  return newest.changedAt <= refusedAt ? newest : null;
}

/** The row that a refusal's id names; null where there is no such table. */
export function refusedRow(
  refusalId: string,
): { readonly table: SyncedTable; readonly rowId: string } | null {
  // The ids of removals have a slash of their own.
  const end = refusalId.indexOf('/');
  const table = refusalId.slice(0, end);
  return isSynced(table) ? { table, rowId: refusalId.slice(end + 1) } : null;
}
