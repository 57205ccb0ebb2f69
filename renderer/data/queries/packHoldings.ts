import type { PackReference } from '#shared/model/session.ts';
import type { DeskDatabase } from '../database.ts';
import { readPackIndex, type PackEdition } from '../packIndex.ts';

/** What there is to tell of the packs here. */
export type PackHoldings = {
  /** What the platform has sent, by whichever key its packs are signed. */
  readonly signer: string | null;
  readonly editions: readonly PackEdition[];
  /** Keys of every stored edition; see `packKey`. */
  readonly stored: ReadonlySet<string>;
  /** The editions that sessions are pinned to, each with their number. */
  readonly pinned: readonly { readonly reference: PackReference; readonly sessions: number }[];
};

/** Reads what there is of packs. It goes through all sessions: to be asked once, not at every change. */
export async function packHoldings(database: DeskDatabase): Promise<PackHoldings> {
  const [index, keys, sessions] = await Promise.all([
    readPackIndex(database),
    database.packs.toCollection().primaryKeys(),
    database.sessions.toArray(),
  ]);
  const counts = new Map<string, { readonly reference: PackReference; readonly sessions: number }>();
  for (const { pack } of sessions) {
    counts.set(pack.hash, { reference: pack, sessions: (counts.get(pack.hash)?.sessions ?? 0) + 1 });
  }
  return {
    signer: index?.signer ?? null,
    editions: index?.editions ?? [],
    stored: new Set(keys),
    pinned: [...counts.values()],
  };
}
