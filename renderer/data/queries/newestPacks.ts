import { canonicalDigest } from '#shared/audit/digest.ts';
import type { PolicyPack } from '#shared/policy/policyPack.ts';
import type { DeskDatabase } from '../database.ts';
import { readPackIndex, type PackEdition } from '../packIndex.ts';
import { otherPackKey, packKey, type PinnedPack, type Rows } from '../rows.ts';

/** The newest editions that the platform has sent; null: it has sent none of that pack. */
export type NewestPacks = { readonly instrument: PinnedPack | null; readonly policy: PolicyPack | null };

/**
 * The newest editions of two packs, by the platform's version numbers. What is stored counts only if it bears out the
 * hash under which it was verified when it came; where it does not, the edition before it is taken.
 */
export async function newestPacks(
  database: DeskDatabase,
  ids: { readonly instrument: string; readonly policy: string },
): Promise<NewestPacks> {
  const index = await readPackIndex(database);
  if (index === undefined) return { instrument: null, policy: null };
  const newest = async (kind: 'instrument' | 'policy') => {
    const editions = index.editions
      .filter((edition) => edition.kind === kind && edition.id === ids[kind])
      .toSorted((one, other) => other.version - one.version);
    for (const edition of editions) {
      const row = await database.packs.get(editionKey(edition));
      if (row !== undefined && canonicalDigest(row.pack) === edition.hash) return row;
    }
    return undefined;
  };
  const [instrument, policy] = await Promise.all([newest('instrument'), newest('policy')]);
  return {
    instrument:
      instrument !== undefined && instrument.kind === undefined
        ? { pack: instrument.pack, reference: instrument.reference }
        : null,
    policy: policy !== undefined && policy.kind === 'policy' ? policy.pack : null,
  };
}

/** The key of the row that holds an edition. */
export function editionKey({ kind, id, edition, hash }: PackEdition): Rows['packs']['id'] {
  const reference = { id, version: edition, hash };
  return kind === 'instrument' ? packKey(reference) : otherPackKey(kind, reference);
}
