import type { RowCodec, StoredRow } from '#data/middleware.ts';
import type { PinnedPack } from '#data/rows.ts';
import { canonicalDigest } from '#shared/audit/digest.ts';
import { canonicalJson } from '#shared/instrument/canonical.ts';
import type { RestoredTable } from './restoredTables.ts';

/**
 * A row in the clear; null if it was changed or is under another key. Packs lie readable in the file and anyone could
 * change them there, and with them every score: they must bear out the hash that sessions are pinned to.
 */
export async function openRow(
  decode: RowCodec['decode'],
  table: RestoredTable,
  stored: StoredRow,
): Promise<StoredRow | null> {
  try {
    const row = await decode(table, stored);
    return table !== 'packs' || isGenuine(row as unknown as PinnedPack) ? row : null;
  } catch {
    return null;
  }
}

function isGenuine({ pack, reference }: PinnedPack): boolean {
  return canonicalDigest(pack) === reference.hash;
}

/** Whether two rows lie on disk byte for byte alike; then they need not be opened to know that they are the same. */
export function isStoredAlike(one: StoredRow, other: StoredRow): boolean {
  const { sealed: first, ...clear } = one;
  const { sealed: second, ...otherClear } = other;
  if (!(first instanceof Uint8Array) || !(second instanceof Uint8Array)) return false;
  if (first.length !== second.length || !first.every((byte, index) => byte === second[index])) return false;
  return isSame(clear, otherClear);
}

/** Whether two rows in the clear say the same. */
export function isSame(one: StoredRow, other: StoredRow): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
