import { canonicalDigest } from '#shared/audit/digest.ts';
import type { Result } from '#shared/model/result.ts';
import type { PolicyPack } from '#shared/policy/policyPack.ts';
import type { PackKind } from '#shared/sync/protocol.ts';
import type { DeskDatabase } from '../database.ts';
import { readPackIndex, type PackEdition } from '../packIndex.ts';
import { otherPackKey, packKey, type PinnedPack, type Rows } from '../rows.ts';

/** The newest editions that the platform has sent; null: it has sent none of that pack. */
export type NewestPacks = { readonly instrument: PinnedPack | null; readonly policy: PolicyPack | null };

/** The newest editions of two packs, by the platform's version numbers. What is stored counts as `newestOf` says. */
export async function newestPacks(
  database: DeskDatabase,
  ids: { readonly instrument: string; readonly policy: string },
): Promise<NewestPacks> {
  const { editions = [] } = (await readPackIndex(database)) ?? {};
  const editionsOf = (kind: 'instrument' | 'policy') =>
    editions
      .filter((edition) => edition.kind === kind && edition.id === ids[kind])
      .toSorted((one, other) => other.version - one.version);
  const [instrument, policy] = await Promise.all([
    newestOf(database, editionsOf('instrument'), instrumentOf),
    newestOf(database, editionsOf('policy'), policyOf),
  ]);
  return { instrument, policy };
}

/**
 * The newest content of a kind that the platform has sent, whatever it calls itself: what the app ships is 示例 and has a
 * name of its own. Of several packs the one that came last. Null: it has sent none that `parse` can read.
 */
export async function newestContent<Pack>(
  database: DeskDatabase,
  kind: Exclude<PackKind, 'instrument' | 'policy'>,
  parse: (json: unknown) => Result<Pack>,
): Promise<Pack | null> {
  const { editions = [] } = (await readPackIndex(database)) ?? {};
  const ofKind = editions
    .filter((edition) => edition.kind === kind)
    .toSorted((one, other) => other.arrivedAt - one.arrivedAt || other.version - one.version);
  return newestOf(database, ofKind, ({ pack }) => {
    const parsed = parse(pack);
    return parsed.ok ? parsed.value : null;
  });
}

/**
 * The first of these editions that counts: what is stored bears out the hash under which it was verified when it came, and
 * can be read (`read` gives null where not). Where one does not, the next is taken.
 */
async function newestOf<Pack>(
  database: DeskDatabase,
  editions: readonly PackEdition[],
  read: (row: Rows['packs']) => Pack | null,
): Promise<Pack | null> {
  for (const edition of editions) {
    const row = await database.packs.get(editionKey(edition));
    if (row === undefined || canonicalDigest(row.pack) !== edition.hash) continue;
    const pack = read(row);
    if (pack !== null) return pack;
  }
  return null;
}

const instrumentOf = (row: Rows['packs']): PinnedPack | null =>
  row.kind === undefined ? { pack: row.pack, reference: row.reference } : null;

const policyOf = (row: Rows['packs']): PolicyPack | null => (row.kind === 'policy' ? row.pack : null);

/** The key of the row that holds an edition. */
export function editionKey({ kind, id, edition, hash }: PackEdition): Rows['packs']['id'] {
  const reference = { id, version: edition, hash };
  return kind === 'instrument' ? packKey(reference) : otherPackKey(kind, reference);
}
