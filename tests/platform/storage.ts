import type { Fields } from '#shared/sync/fields.ts';
import type {
  PullQuery,
  PullReply,
  PushReply,
  SummaryReply,
  SyncChange,
  SyncRow,
} from '#shared/sync/protocol.ts';
import type { Scope, SyncTableName } from '#shared/sync/syncTables.ts';

export type Centre = { readonly id: string; readonly name: string };

/** A device as the platform knows it, by its token. */
export type Device = {
  readonly id: string;
  readonly name: string;
  readonly scope: Scope;
  readonly centre: Centre;
};

/** An enrolment code: good for one device, until `expiresAt` (ms since 1970). Only its hash is stored. */
export type EnrolmentCode = {
  readonly codeHash: string;
  readonly scope: Scope;
  readonly centre: string;
  readonly expiresAt: number;
};

/** A device that asks to be enrolled, and the hash of the token that it will get. `now`: ms since 1970. */
export type Enrolment = {
  readonly codeHash: string;
  readonly tokenHash: string;
  readonly device: { readonly id: string; readonly name: string; readonly publicKey: string };
  readonly now: number;
};

/** Tables whose rows belong to all centres; only the platform itself writes them. */
export const publicTables: ReadonlySet<SyncTableName> = new Set(['statistics']);

/** What stands for the centre of public rows. */
export const everyCentre = '';

/**
 * Where the platform keeps everything. A device sees and writes its own centre's rows only, and reads public ones. All
 * functions reject on faults of the medium; see `isDiskFull`.
 */
export type Storage = {
  /**
   * Answers changes, all in one transaction and after everything pushed before: after a crash all of them are there, or
   * none. `cursorUnknown`: the cursor comes of a future that a restore has undone; nothing was applied.
   */
  readonly push: (
    device: Device,
    cursor: string | null,
    changes: readonly SyncChange[],
  ) => Promise<PushReply | 'cursorUnknown'>;
  /** A page of what changed since a cursor. The tables must be readable by the device. */
  readonly pull: (device: Device, query: PullQuery) => Promise<PullReply | 'cursorUnknown'>;
  /** The sums of tables, over the rows that the device may read; the tables must be readable by it. */
  readonly summary: (device: Device, tables: readonly SyncTableName[]) => Promise<SummaryReply>;
  /**
   * For the platform's own counting: rows of all centres that changed after a place in the log (0: all), in the order of
   * the log, `limit` at most.
   */
  readonly changedAfter: (
    sequence: number,
    tables: readonly SyncTableName[],
    limit: number,
  ) => Promise<readonly CentreRow[]>;
  /**
   * An act of the platform itself: puts rows of a public table over those with the same ids. Rows that stand there like
   * this already are left alone. `now`: ms since 1970.
   */
  readonly publish: (table: SyncTableName, rows: readonly PublicRow[], now: number) => Promise<void>;

  /** Acts of an operator. A centre that is there already gets the name. */
  readonly putCentre: (centre: Centre) => Promise<void>;
  readonly addCode: (code: EnrolmentCode) => Promise<void>;
  /** Revokes every token of a device. */
  readonly revoke: (deviceId: string) => Promise<void>;

  /** Uses a code up. The device's earlier tokens in that centre are revoked. An expired code counts as unknown. */
  readonly enrol: (enrolment: Enrolment) => Promise<Device | 'unknown' | 'used'>;
  readonly deviceOf: (tokenHash: string) => Promise<Device | 'unknown' | 'revoked'>;
  readonly close: () => Promise<void>;
};

/** A row of a public table; null fields: it is to go. */
export type PublicRow = { readonly id: string; readonly fields: Fields | null };

/** A row with the centre that it belongs to, and its place in the log. */
export type CentreRow = { readonly centre: string; readonly row: SyncRow; readonly sequence: number };
