import type { DeskDatabase } from '#data/database.ts';
import type { Change } from '#data/write.ts';
import { z } from '#shared/model/zod.ts';

/** What is kept of the sync from one start to the next, by name, and how each is read. Times in ms since 1970. */
const keptStates = {
  /** The person has told it not to begin by itself. */
  paused: z.boolean(),
  /** When a sync last went to its end. */
  lastSuccess: z.number(),
  /** The platform that the bases are of. */
  platform: z.object({ address: z.string(), centre: z.string() }),
  /** Rows were left out that this edition of the app could not read. */
  leftOut: z.object({ appVersion: z.string(), rows: z.number() }),
} as const;

type KeptStates = { readonly [Name in keyof typeof keptStates]: z.infer<(typeof keptStates)[Name]> };

/** What is kept under a name; undefined where there is nothing, or nothing that can be read. */
export async function readKept<Name extends keyof KeptStates>(
  { syncState }: DeskDatabase,
  name: Name,
): Promise<KeptStates[Name] | undefined> {
  const parsed = keptStates[name].safeParse((await syncState.get(name))?.value);
  return parsed.success ? (parsed.data as KeptStates[Name]) : undefined;
}

/** The change that keeps a state, or (undefined) forgets it. */
export function keptChange<Name extends keyof KeptStates>(
  name: Name,
  value: KeptStates[Name] | undefined,
): Change {
  return value === undefined
    ? { table: 'syncState', op: 'delete', id: name }
    : { table: 'syncState', op: 'put', row: { id: name, value } };
}
