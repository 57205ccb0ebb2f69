import { holdSame, isSame, type Fields } from '../fields.ts';
import { merge, type Clash } from '../merge.ts';
import {
  localStamp,
  pastOf,
  type Absorbed,
  type Base,
  type HandedState,
  type ReplicaRow,
} from '../replica.ts';
import { isLater, replicaOf, timeOf } from '../stamp.ts';
import { isBehind, reachOf, together } from '../reach.ts';
import { commonState } from './commonState.ts';
import { isNews } from './handed.ts';
import type { ExchangeRow } from './packageSchema.ts';

/** Where a state is taken in, and where it comes from. */
export type TakeContext = {
  /** This desk's id. */
  readonly replica: string;
  readonly newChangeId: () => string;
  /** The id of the desk that made the package. */
  readonly from: string;
  /** Both desks share their rows at the same platform: what the other one knows of it counts here. */
  readonly samePlatform: boolean;
};

/** What became of a row, the clashes that a person has yet to settle, and what has to be noted of other desks' states. */
export type TakenState = Absorbed & { readonly handed: readonly HandedState[] };

/**
 * Takes in a row of another desk's package. Both sides are merged from the last state that they come from, so that
 * nothing of either is lost. A state that this desk knows already, or has gone past, changes nothing: packages may come
 * twice and in any order. Where the other desk knows a later state of the platform's, that is the base from now on; the
 * row waits until it is seen at the platform itself, which may have been put back meanwhile. `asked`: what a person at this
 * desk was asked of the row before, and is not asked again. Pure but for new change ids.
 */
export function takeState(
  row: ReplicaRow,
  incoming: ExchangeRow,
  context: TakeContext,
  asked: readonly Clash[] = [],
): TakenState {
  const { state } = incoming;
  const base = context.samePlatform ? newerBase(row, incoming) : null;
  if (base === null && isKnown(row, incoming, context)) return { row, clashes: [], handed: [] };
  const handed = notesOf(row, incoming, context);
  const { fields, untold } = row;
  const { newChangeId } = context;
  const waiting = () => ({
    changeId: newChangeId(),
    changedAt: Math.max(untold?.changedAt ?? 0, timeOf(state.stamp)),
    refused: null,
  });
  if (untold === null && row.base === null) {
    // Not here, or a 示例 of this desk's: nothing of it was made by anybody.
    if (state.fields === null && (base === null || fields !== null)) return { row, clashes: [], handed };
    return { row: { ...row, fields: state.fields, base, untold: waiting() }, clashes: [], handed };
  }
  if (base === null && holdSame(fields, state.fields)) return { row, clashes: [], handed };
  const local = { fields, stamp: localStamp(row, context.replica) };
  const common = commonState(row, context.replica, incoming, context.from);
  const found = merge(common, local, state);
  const again = found.clashes.filter((clash) => asked.some((before) => isSameQuestion(clash, before)));
  const merged = again.length === 0 ? found : merge(withoutNews(common, state.fields, again), local, state);
  const isBase = base === null && row.base !== null && holdSame(merged.fields, row.base.fields);
  const { by, stamp } = state;
  return {
    row: {
      ...row,
      fields: merged.fields,
      base: base ?? row.base,
      untold: isBase ? null : waiting(),
    },
    clashes: merged.clashes.map((clash) => ({ ...clash, remote: { by, stamp } })),
    handed,
  };
}

/** Whether two clashes are about the same two texts, whichever of them stands. */
function isSameQuestion(one: Clash, other: Clash): boolean {
  if (one.kind !== 'field' || other.kind !== 'field' || one.field !== other.field) return false;
  return (
    (isSame(one.kept, other.kept) && isSame(one.lost, other.lost)) ||
    (isSame(one.kept, other.lost) && isSame(one.lost, other.kept))
  );
}

/** The common state as if their texts were in it: what stands here was made knowing them. */
function withoutNews(common: Fields, theirs: Fields | null, clashes: readonly Clash[]): Fields {
  const names = new Set(clashes.flatMap((clash) => (clash.kind === 'field' ? [clash.field] : [])));
  const others = Object.entries(common).filter(([name]) => !names.has(name));
  return Object.fromEntries([...others, ...Object.entries(theirs ?? {}).filter(([name]) => names.has(name))]);
}

/** The base that the other desk knows, if it is later than the one here, and none that this desk has gone past. */
function newerBase({ base, handed = [] }: ReplicaRow, { base: theirs }: ExchangeRow): Base | null {
  if (theirs === null || (base !== null && !isLater(theirs.stamp, base.stamp))) return null;
  if (isBehind(reachOf(base, handed), replicaOf(theirs.stamp), theirs.stamp)) return null;
  const { earlier, behind } = pastOf(base, theirs);
  const all = together([behind ?? {}, theirs.behind ?? {}]);
  const { rev, stamp, fields } = theirs;
  return {
    rev,
    stamp,
    fields,
    earlier,
    reading: 0,
    ...(Object.keys(all).length === 0 ? {} : { behind: all }),
  };
}

/** Whether what stands here was made on top of the state. */
function isKnown(
  row: ReplicaRow,
  { state, told }: ExchangeRow,
  { from, replica, samePlatform }: TakeContext,
): boolean {
  const reach = reachOf(row.base, row.handed ?? []);
  const lines = [from, replicaOf(state.stamp)];
  if ((told && samePlatform) || lines.some((line) => isBehind(reach, line, state.stamp))) return true;
  const isBlank = row.untold === null && row.base === null;
  return from === replica && !isBlank && !isLater(state.stamp, localStamp(row, replica));
}

/** The states to be noted: later ones than are known of each desk. */
function notesOf(
  { handed = [] }: ReplicaRow,
  { state, base, told, over }: ExchangeRow,
  { from, replica, samePlatform }: TakeContext,
): readonly HandedState[] {
  const { stamp, changeId, fields } = state;
  const behind = reachOf(base, over);
  const others = over.map((state) => ({ ...state, past: state.past && samePlatform }));
  const all: readonly HandedState[] =
    told && samePlatform
      ? others
      : [...others, { replica: from, stamp, changeId, fields, behind, past: false }];
  return all.filter((one) => one.replica !== replica && isNews(one, handed));
}
