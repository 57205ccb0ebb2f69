import type { Removal } from '#shared/model/removal.ts';
import type { DeskDatabase } from '../database.ts';

/** A tombstone, and whether its subject is here again (out of a backup or an import). */
export type ListedRemoval = Removal & { readonly isBack: boolean };

/** Everything that was deleted, newest first. */
export async function allRemovals(database: DeskDatabase): Promise<readonly ListedRemoval[]> {
  const removals = await database.removals.toArray();
  const subjectTables = { enterprise: 'enterprises', session: 'sessions', evidence: 'evidence' } as const;
  const listed = removals.map(async (removal) => {
    const table = database.table<unknown, string>(subjectTables[removal.kind]);
    const isBack = (await table.where('id').equals(removal.subjectId).count()) > 0;
    return { ...removal, isBack };
  });
  return (await Promise.all(listed)).sort((one, other) => other.removedAt - one.removedAt);
}
