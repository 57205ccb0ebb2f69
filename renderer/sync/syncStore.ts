import type { Absorbed, FoundClash, ReplicaRow, SentState } from '#shared/sync/replica.ts';
import type { Stamp } from '#shared/sync/stamp.ts';
import type { SyncTableName } from '#shared/sync/syncTables.ts';

/** Names a row among all tables. */
export type RowKey = { readonly table: SyncTableName; readonly id: string };

/** How far a replica has come with the platform. */
export type Position = {
  /** The platform's own name for how far was read; null: nothing yet. */
  readonly cursor: string | null;
  /** Counts the readings of everything from the beginning. */
  readonly reading: number;
  /** The reading under way is one after the platform was put back to an older state. */
  readonly afterRestore: boolean;
  /** What was sent and not answered. */
  readonly sent: readonly Sent[];
};

/** A row's state that was sent; `stamp` is left out in what older editions of the app noted. */
export type Sent = RowKey & SentState & { readonly stamp?: Stamp | undefined };

export const firstPosition: Position = { cursor: null, reading: 1, afterRestore: false, sent: [] };

/** A row that the platform has yet to be told of. */
export type UntoldRow = { readonly key: RowKey; readonly row: ReplicaRow };

/** A clash of a row that waits for a person. */
export type RowClash = { readonly key: RowKey; readonly clash: FoundClash };

/**
 * What the engine needs of the desk's data. Each function is one transaction: done whole, on disk when it resolves, or
 * not at all.
 */
export type SyncStore = {
  readonly position: () => Promise<Position>;
  /** Rows to be told, at most so many; refused ones are left out, and those that are being told just now. */
  readonly untold: (most: number, except?: readonly RowKey[]) => Promise<readonly UntoldRow[]>;
  /**
   * Reads rows, lets `take` say what becomes of each, in their order, and writes that together with the clashes found and
   * the position. No other write comes in between, and what it writes is not logged as a change of this desk's. Where
   * `take` gives null, nothing is written and the answer is null.
   */
  readonly update: (
    keys: readonly RowKey[],
    take: (rows: readonly ReplicaRow[]) => readonly Absorbed[] | null,
    position: Position,
  ) => Promise<readonly Absorbed[] | null>;
  /** Notes a position alone. */
  readonly note: (position: Position) => Promise<void>;
  /** Rows whose base was last seen in a reading before this one, at most so many. */
  readonly unseenSince: (reading: number, most: number) => Promise<readonly RowKey[]>;
  /** How many rows of a table are here. */
  readonly count: (table: SyncTableName) => Promise<number>;
};
