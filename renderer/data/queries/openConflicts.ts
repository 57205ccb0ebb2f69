import type { DeskDatabase } from '../database.ts';
import type { Conflict } from '../rows.ts';
import { syncedPlaces, type SyncedPlace } from './syncedPlaces.ts';

/** A conflict, and the row with what it belongs to, as it is stored now. */
export type ListedConflict = { readonly conflict: Conflict; readonly place: SyncedPlace };

/** The conflicts of this desk: those that wait for a person, oldest first, and those that were settled, newest first. */
export type ListedConflicts = {
  readonly open: readonly ListedConflict[];
  readonly settled: readonly ListedConflict[];
};

/** Every conflict, open or settled. */
export async function openConflicts(database: DeskDatabase): Promise<ListedConflicts> {
  const conflicts = (await database.conflicts.toArray()).sort((one, other) => one.foundAt - other.foundAt);
  const places = await syncedPlaces(database, conflicts);
  const listed = conflicts.flatMap((conflict, index): readonly ListedConflict[] => {
    const place = places[index];
    return place === undefined ? [] : [{ conflict, place }];
  });
  return {
    open: listed.filter(({ conflict }) => conflict.settled === null),
    settled: listed
      .filter(({ conflict }) => conflict.settled !== null)
      .sort((one, other) => (other.conflict.settled?.at ?? 0) - (one.conflict.settled?.at ?? 0)),
  };
}
