import type { InstrumentPack } from '#shared/instrument/pack.ts';
import type { Answer, SceneRating } from '#shared/model/answer.ts';
import type { AuditEntry } from '#shared/audit/entry.ts';
import type { Enterprise } from '#shared/model/enterprise.ts';
import type { Evidence } from '#shared/model/evidence.ts';
import type { Removal } from '#shared/model/removal.ts';
import type { PackReference, Session } from '#shared/model/session.ts';
import type { SealedRecord } from '#shared/sealing/record.ts';

/** An instrument pack together with the reference (id, version, hash) that sessions store. */
export type PinnedPack = { readonly reference: PackReference; readonly pack: InstrumentPack };

/** One stored edition of a pack; never changed once stored. `id` is made by `packKey`. */
export type StoredPack = PinnedPack & { readonly id: string };

/** Names one edition of a pack; two files under the same version but with other content do not meet. */
export function packKey(reference: PackReference): string {
  return `${reference.id}/${reference.version}/${reference.hash}`;
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

/** The row type of every table. */
export type Rows = {
  readonly enterprises: Enterprise;
  readonly sessions: Session;
  readonly answers: Answer;
  readonly sceneRatings: SceneRating;
  readonly evidence: Evidence;
  readonly seals: StoredSeal;
  readonly removals: Removal;
  readonly directory: DirectoryBlock;
  readonly packs: StoredPack;
  readonly outbox: PendingChange | PendingBatch;
  readonly settings: Setting;
  readonly auditTrail: AuditRow;
  readonly journalTail: UnjournaledEntry;
};

export type TableName = keyof Rows;

/** Tables whose rows go to the central platform; `tables.ts` must agree, or it does not compile. */
export type SyncedTable =
  'enterprises' | 'sessions' | 'answers' | 'sceneRatings' | 'evidence' | 'seals' | 'removals';
