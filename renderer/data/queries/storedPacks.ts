import type { DeskDatabase } from '../database.ts';
import { packsAtHand } from '../heldPacks.ts';
import type { PinnedPack } from '../rows.ts';

/** Every edition of an instrument pack that this laptop has: stored for some session, sent by the platform, or shipped. */
export async function storedPacks(database: DeskDatabase): Promise<readonly PinnedPack[]> {
  const keys = await database.packs.toCollection().primaryKeys();
  // Packs of other kinds may be large and are not even read: their keys begin with the kind.
  const rows = await database.packs.bulkGet(keys.filter((key) => !/^[a-z]+:/.test(key)));
  const stored = rows.flatMap((row) => (row === undefined || row.kind !== undefined ? [] : [row]));
  const isStored = ({ reference }: PinnedPack) => stored.some((row) => row.reference.hash === reference.hash);
  return [...stored, ...packsAtHand(database).filter((pack) => !isStored(pack))];
}
