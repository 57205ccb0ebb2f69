import { z } from '../../model/zod.ts';
import { rowSchema } from '../protocol.ts';

/** What an exchange package may hold at most; bytes, but for rows. */
export const exchangeLimits = {
  /** Of the file. */
  file: 256 * 1024 * 1024,
  rows: 200_000,
  /** Rows in one part of a package. */
  rowsInPart: 1000,
  /** Of one part with rows, unpacked. */
  part: 64 * 1024 * 1024,
} as const;

/** See `Reach`. */
const behind = z.record(z.string().min(1).max(100), rowSchema.shape.stamp);

const { table, id, rev, stamp, by, changeId, fields } = rowSchema.shape;

/** A state of a row. `by`: who worked at the desk that it comes from, empty where that is not known. */
const stateSchema = z.object({ stamp, by, changeId, fields });

/**
 * A row as it stands at the desk that made the package. `base`: the platform's last state that the desk knows. `told`:
 * nothing waits, the state is the platform's. `over`: what it got from other desks by hand, and made the state on top of.
 */
export const exchangeRowSchema = z.object({
  table,
  id,
  state: stateSchema,
  base: z.object({ rev, stamp, fields, behind: behind.exactOptional() }).nullable(),
  told: z.boolean(),
  over: z.array(z.object({ replica: z.uuid(), stamp, changeId, fields, behind, past: z.boolean() })).max(100),
});
export type ExchangeRow = z.infer<typeof exchangeRowSchema>;

export const exchangeRowsSchema = z.array(exchangeRowSchema).max(exchangeLimits.rowsInPart);

/** Names a platform and the centre whose data a desk shares there. */
const platformSchema = z.object({ address: z.string().max(500), centre: z.string().max(100) });

/** What was chosen to go: everything, what the platform does not know yet, or some enterprises. */
export const exchangeSelections = ['all', 'untold', 'chosen'] as const;

/** Who made a package, when (ms since 1970, by their clock), and what is in it. `platform` null: a desk without one. */
export const manifestSchema = z.object({
  replica: z.uuid(),
  person: z.string().max(100),
  madeAt: z.number(),
  platform: platformSchema.nullable(),
  selection: z.enum(exchangeSelections),
  rows: z.int().min(0).max(exchangeLimits.rows),
  files: z.int().min(0),
});
export type Manifest = z.infer<typeof manifestSchema>;
export type ExchangeSelection = Manifest['selection'];

/** Whether two desks share their rows at the same platform, so that the one's word of its states counts for the other. */
export function isSamePlatform(one: Manifest['platform'], other: Manifest['platform']): boolean {
  return one !== null && other !== null && one.address === other.address && one.centre === other.centre;
}
