import { createStore } from 'zustand/vanilla';
import type { ReceiptRow } from '#data/rows.ts';
import type { CallResult } from '#shared/ipc/contract.ts';
import type { Failure } from '#shared/model/result.ts';
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
  lastReceipt: null,
};

/** The sync of this window; outlives every screen. */
export const syncStateStore = createStore<SyncState>(() => initialSyncState);
