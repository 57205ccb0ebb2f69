import { holdSame, isSame, type Fields } from './fields.ts';
import { merge, type Clash } from './merge.ts';
import type { SyncAnswer, SyncChange, SyncRow } from './protocol.ts';
import { isBehind, reachOf, together, type Reach } from './reach.ts';
import { isLater, latestOf, replicaOf, stampOver, timeOf, type Stamp } from './stamp.ts';

/** The last state of the platform's that this replica has taken in; null fields: the row is deleted there. */
export type Base = {
  readonly rev: string;
  readonly stamp: Stamp;
  readonly fields: Fields | null;
  /** The states before it that this replica knew, newest first, a few of them. */
  readonly earlier: readonly string[];
  /**
   * In which reading of everything it was last seen; see `Position`. 0: another desk has told of it by hand, and this one
   * has not seen it at the platform yet.
   */
  readonly reading: number;
  /** Of whom else states of the row were seen at the platform; see `Reach`. Left out where there is nobody. */
  readonly behind?: Reach;
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
  /** The last state of the row that went from hand to hand, of each desk: what stands here was made on top of them. */
  readonly handed?: readonly HandedState[];
};

/** A state that was sent to the platform; null fields: as deleted. */
export type SentState = { readonly changeId: string; readonly fields: Fields | null };

/**
 * A state of a row as it stood at one desk when that desk made an exchange package. `behind`: what it was made on top of.
 * `past`: the base here was made on top of it as well, so that it says nothing of what others make of the base.
 */
export type HandedState = SentState & {
  readonly replica: string;
  readonly stamp: Stamp;
  readonly behind: Reach;
  readonly past: boolean;
  /** What the desk handed over before, newest first, a few states; not once they are past. */
  readonly earlier?: readonly (Fields | null)[];
};

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

/** Stands for the change that made a state where it is not known: no change bears this id. */
export const noChange = '00000000-0000-0000-0000-000000000000';

/**
 * Takes in a state of the platform's. What is not told yet is merged with it, so that nothing of either is lost; the
 * outcome is told in its turn where it differs from the platform's. Taking in the same state twice, or one that this
 * replica has gone past, changes nothing. Pure but for new change ids.
 */
export function absorb(row: ReplicaRow, remote: SyncRow, context: ReplicaContext): Absorbed {
  const { base, untold, fields } = row;
  const { by, stamp } = remote;
  if (base?.rev === remote.rev) {
    const isSeenAtLast = base.reading === 0 && holdSame(fields, remote.fields);
    const seen = { ...base, reading: context.reading };
    return { row: { ...row, base: seen, untold: isSeenAtLast ? null : untold }, clashes: [] };
  }
  const next = baseOf(remote, base, context);
  if (holdSame(fields, remote.fields)) return { row: { fields, base: next, untold: null }, clashes: [] };
  const doubtful = isDoubtful(remote, base) ? base : null;
  const sent = [...context.sent, ...handedAsSent(row), ...(doubtful === null ? [] : [asSent(doubtful)])];
  const isOlder = isAncestor(remote, base, sent);
  const isForeign = isNoDescendant(remote, base);
  const mayLackOurs = isForeign || (context.afterRestore && base !== null);
  if (untold === null && !isOlder && !mayLackOurs) {
    return { row: { fields: remote.fields, base: next, untold: null }, clashes: [] };
  }
  const local = { fields, stamp: localStamp(row, context.replica) };
  const common = isOlder
    ? remote.fields
    : commonState(row, remote, {
        sent,
        replica: context.replica,
        base: isForeign || context.afterRestore || doubtful !== null ? null : base,
      });
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
    stamp: localStamp(row, context.replica),
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
 * offered anew, as it stands here, and be it as deleted. `isRead`: rows of its table are read here, so that it is known to
 * be missing there. Where they are not, the platform may well have it, and what others made of it since is later.
 */
export function offerAgain(row: ReplicaRow, newChangeId: () => string, isRead = true): ReplicaRow {
  // Later than all that the row was made on: what a desk makes is later than what it made before.
  const latest = latestOf(Object.values(reachOf(row.base, row.handed ?? [])));
  const made = latest === null ? 0 : timeOf(latest) + (isRead ? 1 : 0);
  const changedAt = Math.max(row.untold?.changedAt ?? 0, made);
  return { fields: row.fields, base: null, untold: { changeId: newChangeId(), changedAt, refused: null } };
}

function baseOf(
  { rev, stamp, fields }: Pick<Base, 'rev' | 'stamp' | 'fields'>,
  before: Base | null,
  { reading }: ReplicaContext,
): Base {
  return { rev, stamp, fields, ...pastOf(before, { rev, stamp }), reading };
}

/** What is known of the platform's states before one that becomes the base. */
export function pastOf(
  before: Base | null,
  { rev, stamp }: Pick<Base, 'rev' | 'stamp'>,
): Pick<Base, 'earlier' | 'behind'> {
  if (before === null) return { earlier: [] };
  const known = [before.rev, ...before.earlier].filter((one) => one !== rev);
  const maker = replicaOf(stamp);
  const seen = together([before.behind ?? {}, { [replicaOf(before.stamp)]: before.stamp }]);
  const others = Object.entries(seen).filter(([replica, last]) => replica !== maker || isLater(last, stamp));
  return {
    earlier: known.slice(0, mostEarlier),
    ...(others.length === 0 ? {} : { behind: Object.fromEntries(others) }),
  };
}

/** A base that may not be behind the platform's state: what it holds was known here all the same. */
function asSent({ fields }: Base): SentState {
  return { changeId: noChange, fields };
}

/** What went from hand to hand, like what was sent. What the base holds already tells nothing of the values in it. */
function handedAsSent({ handed = [] }: ReplicaRow): readonly SentState[] {
  return handed.flatMap(({ changeId, fields, past, earlier = [] }) =>
    past ? [{ changeId, fields: null }] : [fields, ...earlier].map((state) => ({ changeId, fields: state })),
  );
}

/**
 * The state that both sides come from, as far as it is known. What the platform holds of what was sent from here came
 * from here, even where others have changed the row since.
 */
function commonState(
  { fields, handed = [] }: ReplicaRow,
  remote: SyncRow,
  {
    base,
    sent,
    replica,
  }: { readonly base: Base | null; readonly sent: readonly SentState[]; readonly replica: string },
): Fields {
  const maker = replicaOf(remote.stamp);
  // A desk makes each state on top of its own before: the one that it handed over is behind a later one of the platform's.
  // Of this desk's own the platform may have one that was long under way, older than what was handed over since.
  const handedOver = handed.filter(
    ({ replica: one, stamp, past }) =>
      one === maker && one !== replica && !past && !isLater(stamp, remote.stamp),
  );
  const isBaseBehind = handedOver.some(
    ({ behind }) => base === null || isBehind(behind, replicaOf(base.stamp), base.stamp),
  );
  const first = isBaseBehind ? null : (base?.fields ?? null);
  // Where the base does not say which side has changed a value, what the maker handed over does.
  const untouched = handedOver.flatMap((state) =>
    Object.entries(state.fields ?? {}).filter(
      ([name, value]) =>
        first === null ||
        (isSame(fields?.[name], value) &&
          !isSame(first[name], value) &&
          !isSame(first[name], remote.fields?.[name])),
    ),
  );
  const told = sent.flatMap((state) =>
    Object.entries(state.fields ?? {}).filter(([name, value]) => isSame(remote.fields?.[name], value)),
  );
  return { ...first, ...Object.fromEntries([...untouched, ...told]) };
}

/** Whether what stands here was made on top of a state: it comes of this replica's own change, or was here before. */
function isAncestor(remote: SyncRow, base: Base | null, sent: readonly SentState[]): boolean {
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

/**
 * Whether a state may not have been made on top of the base, which is only known by hand: the platform may have been put
 * back meanwhile, and only its maker's own later state is on top of it for sure.
 */
function isDoubtful(remote: SyncRow, base: Base | null): boolean {
  return base !== null && base.reading === 0 && replicaOf(remote.stamp) !== replicaOf(base.stamp);
}

/** When what stands here was made: after every state that it was made on, whatever the clock says. */
export function localStamp({ base, untold, handed = [] }: ReplicaRow, replica: string): Stamp {
  if (untold === null) return base?.stamp ?? stampOver(null, 0, replica);
  const before = latestOf(Object.values(reachOf(base, handed)));
  return stampOver(before, untold.changedAt, replica);
}
