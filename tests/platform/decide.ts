import type { SyncAnswer, SyncChange, SyncRow } from '#shared/sync/protocol.ts';

/** An answer that is no repetition: what `duplicate` repeats. */
export type FirstAnswer = Extract<SyncAnswer, { readonly outcome: 'duplicate' }>['first'];

/** What is answered to a change, and the row to store; null: nothing is stored. */
export type Decision = { readonly answer: SyncAnswer; readonly row: SyncRow | null };

/**
 * The platform's whole rule for a change. `current`: the row as stored, null: never stored; `first`: the answer already
 * given to this changeId, null: none that is remembered. `rev`: the revision that the row gets if the change is applied.
 * A change without a current row is applied whatever it is based on: the platform was put back to an older state, and
 * there is nothing that could be overwritten. Pure.
 */
export function decide(
  current: SyncRow | null,
  change: SyncChange,
  first: FirstAnswer | null,
  rev: string,
): Decision {
  const { changeId } = change;
  if (first !== null) return { answer: { changeId, outcome: 'duplicate', first }, row: null };
  if (current !== null && current.rev !== change.baseRev) {
    return { answer: { changeId, outcome: 'conflict', row: current }, row: null };
  }
  return { answer: { changeId, outcome: 'applied', rev }, row: rowOf(change, rev) };
}

/**
 * Whether an answer is kept for a resend. `applied` must be: a resend would find the row changed, by itself. So are
 * rejections, which say something about the change itself: the same change is never taken later behind the back of
 * whoever was told no. A `conflict` need not be: no row ever gets an old revision back, so a resend is a conflict
 * again, and with the row as it is by then. `noSpace` must not be: nothing could be stored, and a resend is to succeed.
 */
export function isRemembered(answer: FirstAnswer): boolean {
  return answer.outcome === 'applied' || (answer.outcome === 'rejected' && answer.code !== 'noSpace');
}

/** The row that a change makes. A deletion is a row, too: without fields, and kept forever. */
function rowOf({ table, id, stamp, by, changeId, op, fields }: SyncChange, rev: string): SyncRow {
  return { table, id, rev, stamp, by, changeId, fields: op === 'delete' ? null : fields };
}
