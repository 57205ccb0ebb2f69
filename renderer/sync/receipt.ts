import type { RowClash, RowKey } from './syncStore.ts';
import type { SyncTableName } from '#shared/sync/syncTables.ts';

/** A change that the platform does not take as it is. */
export type Refused = { readonly key: RowKey; readonly code: string; readonly message: string };

/** Rows by table; a table that is missing has none. */
export type TableCounts = { readonly [Name in SyncTableName]?: number };

/** 回执: what one sync did. Counts of rows. */
export type Receipt = {
  readonly told: TableCounts;
  readonly received: TableCounts;
  readonly clashes: readonly RowClash[];
  readonly refused: readonly Refused[];
  /** The platform was put back to an older state, and so many rows were offered to it again. */
  readonly offeredAgain: number;
  readonly requests: number;
};

export const emptyReceipt: Receipt = {
  told: {},
  received: {},
  clashes: [],
  refused: [],
  offeredAgain: 0,
  requests: 0,
};

/** Adds to a receipt what was done since. */
export function addTo(receipt: Receipt, more: Partial<Receipt>): Receipt {
  return {
    told: sumOf(receipt.told, more.told),
    received: sumOf(receipt.received, more.received),
    clashes: [...receipt.clashes, ...(more.clashes ?? [])],
    refused: [...receipt.refused, ...(more.refused ?? [])],
    offeredAgain: receipt.offeredAgain + (more.offeredAgain ?? 0),
    requests: receipt.requests + (more.requests ?? 0),
  };
}

/** Rows of these keys, by table. */
export function countsOf(keys: readonly Pick<RowKey, 'table'>[]): TableCounts {
  const counts: { [Name in SyncTableName]?: number } = {};
  for (const { table } of keys) counts[table] = (counts[table] ?? 0) + 1;
  return counts;
}

/** Rows of all tables together. */
export function totalOf(counts: TableCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function sumOf(counts: TableCounts, more: TableCounts = {}): TableCounts {
  const tables = [...new Set([...Object.keys(counts), ...Object.keys(more)])] as SyncTableName[];
  return Object.fromEntries(tables.map((table) => [table, (counts[table] ?? 0) + (more[table] ?? 0)]));
}
