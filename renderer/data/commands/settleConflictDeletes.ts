import { removalId, type RemovalKind } from '#shared/model/removal.ts';
import { sessionInTrail } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import { countsOf, deletesOf, ownDeletesOf, ownRowsOf, rowsOfSessions } from '../deletion.ts';
import { sessionsOfEnterprise } from '../queries/sessionsOfEnterprise.ts';
import type { SyncedPlace } from '../queries/syncedPlaces.ts';
import { removalOf } from '../removalOf.ts';
import type { SyncedTable } from '../rows.ts';
import type { Change } from '../write.ts';

/** Kept in the tombstone where the person who deleted first left none. */
const reason = '同步时确认删除';

/**
 * What has to go when a person settles that a row is deleted after all: a diagnosis or an enterprise as a whole, with its
 * tombstone. The one that came with the colleague's deletion stays as it is. Nothing where the row is gone already.
 */
export async function conflictDeletes(
  database: DeskDatabase,
  { table, rowId }: { readonly table: SyncedTable; readonly rowId: string },
  place: SyncedPlace,
  now: number,
): Promise<readonly Change[]> {
  const { row, session, enterprise } = place;
  if (row === null) return [];
  const tombstone = (kind: RemovalKind, name: string, removed = { sessions: 0, items: 0, evidence: 0 }) =>
    tombstoneOf(database, now, { kind, subjectId: rowId, name, reason, removed, sample: false });
  if (table === 'sessions' && session !== null) {
    const rows = await rowsOfSessions(database, [session]);
    const named = sessionInTrail(session);
    const name = enterprise === null ? named : `${enterprise.name} ${named}`;
    return [...deletesOf(rows), ...(await tombstone('session', name, countsOf(rows)))];
  }
  if (table === 'enterprises' && enterprise !== null) {
    const rows = await rowsOfSessions(database, await sessionsOfEnterprise(database, rowId));
    const kept = await tombstone('enterprise', enterprise.name, countsOf(rows));
    const own = ownDeletesOf(await ownRowsOf(database, rowId), false);
    return [...deletesOf(rows), ...own, { table, op: 'delete', id: rowId }, ...kept];
  }
  const gone: Change = { table, op: 'delete', id: rowId };
  return table === 'evidence'
    ? [gone, ...(await tombstone('evidence', place.name ?? '', { sessions: 0, items: 0, evidence: 1 }))]
    : [gone];
}

async function tombstoneOf(
  database: DeskDatabase,
  now: number,
  { removed: { sessions, items, evidence }, ...removed }: Parameters<typeof removalOf>[2],
): Promise<readonly Change[]> {
  const id = removalId(removed.kind, removed.subjectId);
  if ((await database.removals.get(id)) !== undefined) return [];
  const row = removalOf(database, now, { ...removed, removed: { sessions, items, evidence } });
  return [{ table: 'removals', op: 'put', row }];
}
