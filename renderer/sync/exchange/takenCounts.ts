import { holdSame } from '#shared/sync/fields.ts';
import type { TakenCounts } from '#shared/sync/exchange/previewWords.ts';
import type { TakenRow } from '../desk/exchangeStore.ts';

/** Adds rows that were, or would be, taken in to what was counted before. */
export function countTaken(counts: TakenCounts, rows: readonly TakenRow[]): TakenCounts {
  const next: Record<keyof TakenCounts, number> = { ...counts };
  for (const { before, after, unreadable } of rows) {
    const was = before.replica.fields;
    const is = after.row.fields;
    if (unreadable) next.unreadable += 1;
    else if (holdSame(was, is)) next.same += 1;
    else if (was === null) next.added += 1;
    else if (is === null) next.deleted += 1;
    else next.changed += 1;
    next.conflicts += after.clashes.length;
  }
  return next;
}
