import type { InstrumentPack } from '#shared/instrument/pack.ts';
import type { PackReference } from '#shared/model/session.ts';
import type { DeskDatabase } from '../database.ts';
import { packKey } from '../rows.ts';

/** The exact edition that a session was made with; null if this laptop does not have it. */
export async function packByReference(
  database: DeskDatabase,
  reference: PackReference,
): Promise<InstrumentPack | null> {
  return (await database.packs.get(packKey(reference)))?.pack ?? null;
}
