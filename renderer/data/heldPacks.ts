import type { PackReference } from '#shared/model/session.ts';
import type { DeskDatabase } from './database.ts';
import type { PinnedPack } from './rows.ts';

/** Editions that come with the app, by the database that they stand beside. */
const held = new WeakMap<DeskDatabase, readonly PinnedPack[]>();

/**
 * Says which editions are at hand without being stored: those that the app ships. Diagnoses that a sync brings may be
 * pinned to one of them while new ones already begin with what the platform has sent.
 */
export function holdPacks(database: DeskDatabase, packs: readonly PinnedPack[]): void {
  held.set(database, packs);
}

/** The editions that are at hand without being stored. */
export function packsAtHand(database: DeskDatabase): readonly PinnedPack[] {
  return held.get(database) ?? [];
}

/** The very edition of this reference, if it is at hand. */
export function packAtHand(database: DeskDatabase, reference: PackReference): PinnedPack | undefined {
  return packsAtHand(database).find(
    ({ reference: { id, version, hash } }) =>
      id === reference.id && version === reference.version && hash === reference.hash,
  );
}
