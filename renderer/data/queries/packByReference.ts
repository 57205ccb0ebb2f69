import type { InstrumentPack } from '#shared/instrument/pack.ts';
import type { PackReference } from '#shared/model/session.ts';
import type { DeskDatabase } from '../database.ts';
import { packAtHand } from '../heldPacks.ts';
import { packKey, type Rows } from '../rows.ts';

/** The exact edition that a session was made with; null if this laptop does not have it. */
export async function packByReference(
  database: DeskDatabase,
  reference: PackReference,
): Promise<InstrumentPack | null> {
  return instrumentIn(database, reference, await database.packs.get(packKey(reference)));
}

/** The same of a row that was read by the reference's key already; undefined: there is none. */
export function instrumentIn(
  database: DeskDatabase,
  reference: PackReference,
  row: Rows['packs'] | undefined,
): InstrumentPack | null {
  if (row !== undefined && row.kind === undefined) return row.pack;
  return packAtHand(database, reference)?.pack ?? null;
}
