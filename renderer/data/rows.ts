import type { InstrumentPack } from '#shared/instrument/pack.ts';
import type { Activity } from '#shared/model/activity.ts';
import type { Answer, SceneRating } from '#shared/model/answer.ts';
import type { AuditEntry } from '#shared/audit/entry.ts';
import type { Demand } from '#shared/model/demand.ts';
import type { Enterprise } from '#shared/model/enterprise.ts';
import type { Evidence } from '#shared/model/evidence.ts';
import type { Removal } from '#shared/model/removal.ts';
import type { Satisfaction } from '#shared/model/satisfaction.ts';
import type { SelfCheck } from '#shared/model/selfCheck.ts';
import type { PackReference, Session } from '#shared/model/session.ts';
import type { SignIn } from '#shared/model/signIn.ts';
import type { SiteCheck } from '#shared/model/siteCheck.ts';
import type { Statistic } from '#shared/model/statistic.ts';
import type { UsageCount } from '#shared/model/usageCount.ts';
import type { PolicyPack } from '#shared/policy/policyPack.ts';
import type { SealedRecord } from '#shared/sealing/record.ts';
import type { Fields } from '#shared/sync/fields.ts';
import type { Clash } from '#shared/sync/merge.ts';
import type { Base, HandedState } from '#shared/sync/replica.ts';
import type { TableSum } from '#shared/sync/tableSum.ts';

/** An instrument pack together with the reference (id, version, hash) that sessions store. */
export type PinnedPack = { readonly reference: PackReference; readonly pack: InstrumentPack };

/** One stored edition of an instrument pack; never changed once stored. `id` is made by `packKey`. */
export type StoredPack = PinnedPack & { readonly id: string; readonly kind?: never };

/**
 * One stored edition of a pack of another kind. `id` is made by `otherPackKey`; `reference` names it as it does an
 * instrument. What this app has no use for yet is kept as it came.
 */
export type OtherPack = { readonly id: string; readonly reference: PackReference } & (
  | { readonly kind: 'policy'; readonly pack: PolicyPack }
  | { readonly kind: 'solutions' | 'scenarios' | 'cases'; readonly pack: Fields }
);

/** Names one edition of a pack; two files under the same version but with other content do not meet. */
export function packKey(reference: PackReference): string {
  return `${reference.id}/${reference.version}/${reference.hash}`;
}

/** Names one edition of a pack that is no instrument. */
export function otherPackKey(kind: OtherPack['kind'], reference: PackReference): string {
  return `${kind}:${packKey(reference)}`;
}

/** That a row has changed; what the platform is told is the row as it stands when it is told. */
export type LoggedChange = {
  readonly table: SyncedTable;
  readonly rowId: string;
  readonly op: 'put' | 'delete';
  readonly changeId: string;
};

/**
 * What the central platform has not been told yet of one row, at most one entry of this kind per row; `id` is
 * `${table}/${rowId}`. Every further change of the row takes a new `changeId`, so that the answer to an older one never
 * drops the newer one.
 */
export type PendingChange = LoggedChange & { readonly id: string; readonly changedAt: number };

/** The same of the rows that one large write changed; `id` is made by `batchKey` in `outbox.ts`. */
export type PendingBatch = {
  readonly id: string;
  readonly changes: readonly LoggedChange[];
  readonly changedAt: number;
};

/**
 * A part of the directory: some of the enterprises, together in one row (see `directory.ts`). Blocks from before rows
 * were encrypted hold them as JSON.
 */
export type DirectoryBlock = { readonly id: string; readonly enterprises: readonly Enterprise[] | string };

/**
 * A committed transaction that main's journal may not have yet, as bytes of `shared/journal/entry.ts`. `id` is its
 * sequence as sixteen digits. The newest one always stays: it says how far this database has come.
 */
export type UnjournaledEntry = { readonly id: string; readonly bytes: Uint8Array };

/** One named setting of this laptop; the reader checks the value's shape. */
export type Setting = { readonly id: string; readonly value: unknown };

/** One line of the audit trail; `id` is its sequence as sixteen digits. */
export type AuditRow = AuditEntry & { readonly id: string };

/** A closed session's signed record, one per revision; `id` is `${sessionId}:${revision}`. */
export type StoredSeal = {
  readonly id: string;
  readonly sessionId: string;
  readonly revision: number;
  readonly record: SealedRecord;
  readonly sample: boolean;
  readonly updatedAt: number;
};

/**
 * The last states that the central platform is known to have of some rows of one table, by the rows' ids; see
 * `renderer/sync/desk/baseBlocks.ts`. `reading` is the least of theirs.
 */
export type BaseBlock = {
  readonly id: string;
  readonly reading: number;
  readonly bases: Readonly<Record<string, Base>>;
};

/**
 * That the platform does not take a row as it stands: its answer to this change. `newerData`: it has a state there that
 * this app cannot read. `id` is `${table}/${rowId}`.
 */
export type Refusal = {
  readonly id: string;
  readonly changeId: string;
  readonly code: string;
  readonly message: string;
  readonly refusedAt: number;
};

/**
 * The last state of a row that came from another desk by hand, in an exchange package, or went out from this one; `id` is
 * `${table}/${rowId}/${replica}`. What is made here since was made on top of it.
 */
export type ExchangedState = HandedState & { readonly id: string };

/** Who made a state of a row, and when by their own clock (ms since 1970). */
export type Origin = { readonly by: string; readonly at: number };

/**
 * What two people made of one row, differently, until a person settles it. `clash.kept` stands in the row for now;
 * `sessionId`: the diagnosis that the row belongs to, null for other rows.
 */
export type Conflict = {
  readonly id: string;
  readonly table: SyncedTable;
  readonly rowId: string;
  readonly sessionId: string | null;
  readonly clash: Clash;
  readonly local: Origin;
  readonly remote: Origin;
  readonly foundAt: number;
  readonly settled: (Origin & { readonly how: Settlement }) | null;
};

/** How a person settled a conflict: what stands stays, the other text, both, or what they wrote themselves. */
export type Settlement = 'kept' | 'lost' | 'both' | 'edited';

/** 回执: what one sync did, in rows by table; `id` begins with its time as sixteen digits. Times in ms since 1970. */
export type ReceiptRow = {
  readonly id: string;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly told: Readonly<Record<string, number>>;
  readonly received: Readonly<Record<string, number>>;
  readonly conflicts: number;
  readonly refused: number;
  readonly offeredAgain: number;
  readonly requests: number;
  /** What was still only here at its end. */
  readonly waiting: number;
  /** What the tables came to at its end, here and at the platform; null: not compared. */
  readonly sums: Readonly<Record<string, { readonly here: TableSum; readonly there: TableSum }>> | null;
  /** Why it ended early; null: it went to its end. */
  readonly failure: { readonly code: string; readonly message: string } | null;
};

/** How far this desk has come with the platform, as named states that their readers check. */
export type SyncStateRow = { readonly id: string; readonly value: unknown };

/** The row type of every table. */
export type Rows = {
  readonly enterprises: Enterprise;
  readonly sessions: Session;
  readonly answers: Answer;
  readonly sceneRatings: SceneRating;
  readonly evidence: Evidence;
  readonly seals: StoredSeal;
  readonly removals: Removal;
  readonly statistics: Statistic;
  readonly activities: Activity;
  readonly signIns: SignIn;
  readonly demands: Demand;
  readonly selfChecks: SelfCheck;
  readonly usageCounts: UsageCount;
  readonly siteChecks: SiteCheck;
  readonly satisfactions: Satisfaction;
  readonly directory: DirectoryBlock;
  readonly packs: StoredPack | OtherPack;
  readonly outbox: PendingChange | PendingBatch;
  readonly settings: Setting;
  readonly auditTrail: AuditRow;
  readonly journalTail: UnjournaledEntry;
  readonly syncBases: BaseBlock;
  readonly refusals: Refusal;
  readonly exchangedStates: ExchangedState;
  readonly conflicts: Conflict;
  readonly receipts: ReceiptRow;
  readonly syncState: SyncStateRow;
};

export type TableName = keyof Rows;

/** Tables that only a kiosk in the hall writes; a consultant's desk gets their rows from the platform. */
export type HallTable = 'signIns' | 'selfChecks' | 'usageCounts';

/** Tables whose rows go to the central platform; `tables.ts` must agree, or it does not compile. */
export type SyncedTable =
  | 'enterprises'
  | 'sessions'
  | 'answers'
  | 'sceneRatings'
  | 'evidence'
  | 'seals'
  | 'removals'
  | 'activities'
  | 'demands'
  | 'siteChecks'
  | 'satisfactions'
  | HallTable;

/** Tables whose rows come from the central platform and are never told. */
export type ArrivingTable = 'statistics';

/** Every table that a sync writes. */
export type SharedTable = SyncedTable | ArrivingTable;
