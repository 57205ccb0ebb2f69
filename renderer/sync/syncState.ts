import { createStore } from 'zustand/vanilla';
import type { PackIndex } from '#data/packIndex.ts';
import type { ReceiptRow } from '#data/rows.ts';
import type { CallResult } from '#shared/ipc/contract.ts';
import type { Failure } from '#shared/model/result.ts';
import type { BlobOutcome, BlobProgress } from './blobs/blobOutcome.ts';
import type { Receipt } from './receipt.ts';

/** This device's place at a platform. */
export type Connection = NonNullable<
  Extract<CallResult<'syncConnection'>, { readonly ok: true }>['connection']
>;

/** A sync that is under way: since when (ms since 1970), what it has done, what it still has to tell. */
export type RunningSync = {
  readonly startedAt: number;
  readonly receipt: Receipt;
  readonly waiting: number;
};

/**
 * How it stands with the platform's packs: when its list was last gone through (ms since 1970; null: not yet), what that
 * brought, what was refused, and why the last look was not gone through with.
 */
export type PacksState = Pick<PackIndex, 'checkedAt' | 'arrived' | 'refused'> & {
  readonly failure: Failure | null;
};

/** All that a screen tells of the sync. Times in ms since 1970. */
export type SyncState = {
  /** Null: not connected; undefined: not looked at yet. */
  readonly connection: Connection | null | undefined;
  readonly running: RunningSync | null;
  /** The last sync that went to its end. */
  readonly lastSuccess: number | null;
  /** Why the last one did not; null after one that did. */
  readonly failure: Failure | null;
  /** When the next one begins by itself; null while none is planned. */
  readonly nextAt: number | null;
  /** The person has told it not to begin by itself. */
  readonly paused: boolean;
  /** Files of evidence that are being carried; null while none is. */
  readonly carrying: BlobProgress | null;
  /** What became of the files at last; null: nothing was carried since the start. */
  readonly files: BlobOutcome | null;
  readonly packs: PacksState;
  /** The receipt of the last sync of this window. */
  readonly lastReceipt: ReceiptRow | null;
};

export const initialSyncState: SyncState = {
  connection: undefined,
  running: null,
  lastSuccess: null,
  failure: null,
  nextAt: null,
  paused: false,
  carrying: null,
  files: null,
  packs: { checkedAt: null, arrived: [], refused: [], failure: null },
  lastReceipt: null,
};

/** The sync of this window; outlives every screen. */
export const syncStateStore = createStore<SyncState>(() => initialSyncState);
