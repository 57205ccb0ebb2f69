import type { DeskDatabase } from '../database.ts';
import type { PinnedPack } from '../rows.ts';

/** Every edition of a pack that some session of this laptop was made with. */
export function storedPacks(database: DeskDatabase): Promise<readonly PinnedPack[]> {
  return database.packs.toArray();
}
