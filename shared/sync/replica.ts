import { holdSame, isSame, type Fields } from './fields.ts';
import { merge, type Clash } from './merge.ts';
import type { SyncAnswer, SyncChange, SyncRow } from './protocol.ts';
import { isLater, stampOver, timeOf, type Stamp } from './stamp.ts';

/** The last state of the platform's that this replica has taken in; null fields: the row is deleted there. */
export type Base = {
  readonly rev: string;
  readonly stamp: Stamp;
  readonly fields: Fields | null;
  /** The states before it that this replica knew, newest first, a few of them. */
  readonly earlier: readonly string[];
  /** In which reading of everything it was last seen; see `Position`. */
  readonly reading: number;
};

/** That the row is not yet told as it stands here. `refused`: the platform does not take it like this. */
export type Untold = {
  readonly changeId: string;
  readonly changedAt: number;
  readonly refused: { readonly code: string; readonly message: string } | null;
};

/** What one replica knows of one row. `fields` null: it is not here. */
export type ReplicaRow = {
  readonly fields: Fields | null;
  readonly base: Base | null;
  readonly untold: Untold | null;
};

/** A state that was sent to the platform; null fields: as deleted. */
export type SentState = { readonly changeId: string; readonly fields: Fields | null };

/** How a replica takes in what the platform says. */
export type ReplicaContext = {
  /** The replica's id (UUID), which ends its stamps. */
  readonly replica: string;
  readonly newChangeId: () => string;
  /** What was sent of this row and may have been applied, though no answer came. */
  readonly sent: readonly SentState[];
  /** The number of the reading of everything that is under way or was the last. */
  readonly reading: number;
  /**
   * The platform was put back to an older state and this replica reads it all again: what it held before may be missing
   * there, and its older states are no news.
   */
  readonly afterRestore: boolean;
};

/** What became of a row, and the clashes with a state of the platform's that a person has yet to settle. */
export type Absorbed = {
  readonly row: ReplicaRow;
  readonly clashes: readonly FoundClash[];
};

/** A clash, and who made the platform's side of it. */
export type FoundClash = Clash & { readonly remote: Pick<SyncRow, 'by' | 'stamp'> };

const mostEarlier = 8;

/**
 * Takes in a state of the platform's. What is not told yet is merged with it, so that nothing of either is lost; the
 * outcome is told in its turn where it differs from the platform's. Taking in the same state twice, or one that this
 * replica has gone past, changes nothing. Pure but for new change ids.
 */
export function absorb(row: ReplicaRow, remote: SyncRow, context: ReplicaContext): Absorbed {
  const { base, untold, fields } = row;
  const { by, stamp } = remote;
  if (base?.rev === remote.rev)
    return { row: { ...row, base: { ...base, reading: context.reading } }, clashes: [] };
  const next = baseOf(remote, base, context);
  if (holdSame(fields, remote.fields)) return { row: { fields, base: next, untold: null }, clashes: [] };
  const isOlder = isAncestor(remote, base, context);
  const isForeign = isNoDescendant(remote, base);
  const mayLackOurs = isForeign || (context.afterRestore && base !== null);
  if (untold === null && !isOlder && !mayLackOurs) {
    return { row: { fields: remote.fields, base: next, untold: null }, clashes: [] };
  }
  const local = { fields, stamp: localStamp(row, context) };
  const common = isOlder ? remote.fields : commonState(remote, isForeign ? null : base, context);
  const merged = merge(common ?? {}, local, remote);
  const isTold = holdSame(merged.fields, remote.fields);
  const again: Untold = {
    changeId: context.newChangeId(),
    changedAt: untold?.changedAt ?? timeOf(local.stamp),
    refused: null,
  };
  return {
    row: { fields: merged.fields, base: next, untold: isTold ? null : again },
    clashes: isOlder ? [] : merged.clashes.map((clash) => ({ ...clash, remote: { by, stamp } })),
  };
}

/** The change that tells the platform of a row; null where there is nothing to tell, or it was refused as it is. */
export function changeOf(
  place: Pick<SyncChange, 'table' | 'id' | 'by'>,
  row: ReplicaRow,
  context: ReplicaContext,
): SyncChange | null {
  const { base, untold, fields } = row;
  if (untold === null || untold.refused !== null) return null;
  return {
    ...place,
    changeId: untold.changeId,
    baseRev: base?.rev ?? null,
    stamp: localStamp(row, context),
    op: fields === null ? 'delete' : 'put',
    fields,
  };
}

/** Takes in the platform's answer to a change. An edit made since the change was sent stays untold. */
export function settle(
  row: ReplicaRow,
  sent: SyncChange,
  answer: SyncAnswer,
  context: ReplicaContext,
): Absorbed {
  const first = answer.outcome === 'duplicate' ? answer.first : answer;
  const isSame = row.untold?.changeId === sent.changeId;
  switch (first.outcome) {
    case 'applied': {
      // The answer to an old question: the platform has gone on, and the next page tells how.
      if ((row.base?.rev ?? null) !== sent.baseRev) return { row, clashes: [] };
      const state = { rev: first.rev, stamp: sent.stamp, fields: sent.fields };
      const base = baseOf(state, row.base, context);
      return { row: { ...row, base, untold: isSame ? null : row.untold }, clashes: [] };
    }
    case 'conflict':
      return absorb(row, first.row, context);
    case 'rejected': {
      const { code, message } = first;
      if (!isSame || row.untold === null) return { row, clashes: [] };
      return { row: { ...row, untold: { ...row.untold, refused: { code, message } } }, clashes: [] };
    }
  }
}

/**
 * After the platform was put back to an older state and everything was read again: a row that it no longer knows is
 * offered anew, as it stands here, and be it as deleted.
 */
export function offerAgain(row: ReplicaRow, newChangeId: () => string): ReplicaRow {
  const changedAt = row.untold?.changedAt ?? (row.base === null ? 0 : timeOf(row.base.stamp));
  return { fields: row.fields, base: null, untold: { changeId: newChangeId(), changedAt, refused: null } };
}

function baseOf(
  { rev, stamp, fields }: Pick<Base, 'rev' | 'stamp' | 'fields'>,
  before: Base | null,
  { reading }: ReplicaContext,
): Base {
  const known = before === null ? [] : [before.rev, ...before.earlier];
  return { rev, stamp, fields, earlier: known.filter((one) => one !== rev).slice(0, mostEarlier), reading };
}

/**
 * The state that both sides come from, as far as it is known. What the platform holds of what was sent from here came
 * from here, even where others have changed the row since.
 */
function commonState(remote: SyncRow, base: Base | null, { sent, afterRestore }: ReplicaContext): Fields {
  const common = afterRestore ? {} : (base?.fields ?? {});
  const told = sent.flatMap(({ fields }) =>
    Object.entries(fields ?? {}).filter(([name, value]) => isSame(remote.fields?.[name], value)),
  );
  return { ...common, ...Object.fromEntries(told) };
}

/** Whether what stands here was made on top of a state: it comes of this replica's own change, or was here before. */
function isAncestor(remote: SyncRow, base: Base | null, { sent }: ReplicaContext): boolean {
  return (
    sent.some(({ changeId }) => changeId === remote.changeId) || (base?.earlier.includes(remote.rev) ?? false)
  );
}

/**
 * Whether a state was not made on top of the base: every state is later than the one that it was made on. The platform
 * was put back to an older state then.
 */
function isNoDescendant(remote: SyncRow, base: Base | null): boolean {
  return base !== null && !isLater(remote.stamp, base.stamp);
}

/** When what stands here was made: after the state that it was made on, whatever the clock says. */
function localStamp({ base, untold }: ReplicaRow, { replica }: ReplicaContext): Stamp {
  if (untold === null) return base?.stamp ?? stampOver(null, 0, replica);
  return stampOver(base?.stamp ?? null, untold.changedAt, replica);
}
