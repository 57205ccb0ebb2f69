import { z } from '#shared/model/zod.ts';
import { packNameSchema } from '#shared/sync/protocol.ts';
import type { DeskDatabase } from './database.ts';
import type { Change } from './write.ts';

const id = 'packs';

const editionSchema = packNameSchema.extend({
  /** What its content calls itself: the `version` and `hash` of its reference. */
  edition: z.string(),
  hash: z.string(),
  title: z.string(),
  /** Of its bytes as they came. */
  sha256: z.string(),
  changes: z.array(z.string()),
  /** ms since 1970. */
  arrivedAt: z.number(),
});

const refusedSchema = packNameSchema.extend({ code: z.string(), message: z.string() });

const indexSchema = z.object({
  /** The key that has signed all of these; see `packKey` of a connection. */
  signer: z.string(),
  editions: z.array(editionSchema),
  /** When the platform's list was last gone through to its end (ms since 1970); null: not yet. */
  checkedAt: z.number().nullable(),
  /** What that brought, and what of it was refused. */
  arrived: z.array(packNameSchema),
  refused: z.array(refusedSchema),
});

/** An edition that the platform has sent and that was verified. */
export type PackEdition = z.infer<typeof editionSchema>;
/** An edition that was not taken, and why. */
export type RefusedPack = z.infer<typeof refusedSchema>;

/**
 * What a platform has sent of packs. It is kept among the states of the sync and not with the packs themselves: those lie
 * readable, on the disk and in backups, where anyone could give a pack of his own a higher version. What stands here is
 * encrypted under the vault's key, and whatever it does not name with its hash is never used for new sessions.
 */
export type PackIndex = z.infer<typeof indexSchema>;

/** Of a platform that has sent nothing yet. */
export function emptyPackIndex(signer: string): PackIndex {
  return { signer, editions: [], checkedAt: null, arrived: [], refused: [] };
}

/** What is kept; undefined where there is nothing, or nothing that can be read. */
export async function readPackIndex({ syncState }: DeskDatabase): Promise<PackIndex | undefined> {
  const parsed = indexSchema.safeParse((await syncState.get(id))?.value);
  return parsed.success ? parsed.data : undefined;
}

/** The change that keeps it. */
export function packIndexChange(value: PackIndex): Change {
  return { table: 'syncState', op: 'put', row: { id, value } };
}
