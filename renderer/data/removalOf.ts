import { removalId, type Removal } from '#shared/model/removal.ts';
import type { DeskDatabase } from './database.ts';

/** What was deleted and why; the rest of its tombstone follows from who works here and when. */
export type Removed = Pick<Removal, 'kind' | 'subjectId' | 'name' | 'reason' | 'removed' | 'sample'>;

/** The tombstone of something that is being deleted, to be written with the deletes. `now` in milliseconds since 1970. */
export function removalOf({ actor }: DeskDatabase, now: number, removed: Removed): Removal {
  const { kind, subjectId } = removed;
  return { ...removed, id: removalId(kind, subjectId), removedBy: actor.person, removedAt: now };
}
