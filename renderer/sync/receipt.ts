import type { FoundClash, RowKey } from './syncStore.ts';

/** A change that the platform does not take as it is. */
export type Refused = { readonly key: RowKey; readonly code: string; readonly message: string };

/** 回执: what one sync did. Counts of rows. */
export type Receipt = {
  readonly told: number;
  readonly received: number;
  readonly clashes: readonly FoundClash[];
  readonly refused: readonly Refused[];
  /** The platform was put back to an older state, and so many rows were offered to it again. */
  readonly offeredAgain: number;
  readonly requests: number;
};

export const emptyReceipt: Receipt = {
  told: 0,
  received: 0,
  clashes: [],
  refused: [],
  offeredAgain: 0,
  requests: 0,
};

/** Adds to a receipt what was done since. */
export function addTo(receipt: Receipt, more: Partial<Receipt>): Receipt {
  return {
    told: receipt.told + (more.told ?? 0),
    received: receipt.received + (more.received ?? 0),
    clashes: [...receipt.clashes, ...(more.clashes ?? [])],
    refused: [...receipt.refused, ...(more.refused ?? [])],
    offeredAgain: receipt.offeredAgain + (more.offeredAgain ?? 0),
    requests: receipt.requests + (more.requests ?? 0),
  };
}
