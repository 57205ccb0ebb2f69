import { isSame, namesOf, type Fields, type Json } from '../fields.ts';
import { isBehind, reachOf, reachOfBase, together, type Reach } from '../reach.ts';
import { localStamp, type HandedState, type ReplicaRow } from '../replica.ts';
import { isLater, replicaOf, type Stamp } from '../stamp.ts';
import type { ExchangeRow } from './packageSchema.ts';

/** A state that a desk made, and what it was made on top of. */
type DeskState = {
  readonly replica: string;
  readonly stamp: Stamp;
  readonly fields: Fields | null;
  readonly behind: Reach;
};

/**
 * What a desk's row and a state from another desk are to be merged from. Both were made on top of the last states that
 * they have in common, as far as the two know. Where those do not say which side has changed a value, a text that the one
 * side has seen elsewhere, and gone past, is no news to it.
 */
export function commonState(here: ReplicaRow, replica: string, incoming: ExchangeRow, from: string): Fields {
  const { handed = [], fields: ours } = here;
  const { fields: theirs } = incoming.state;
  const ourReach = together([reachOf(here.base, handed), { [replica]: localStamp(here, replica) }]);
  const { stamp } = incoming.state;
  const made = { [from]: stamp, [replicaOf(stamp)]: stamp };
  const theirReach = together([reachOf(incoming.base, incoming.over), made]);
  const [ourStates, theirStates] = [statesOf(here.base, handed), statesOf(incoming.base, incoming.over)];
  const common = [...ourStates, ...theirStates].filter(
    (state) => isIn(ourReach, state) && isIn(theirReach, state),
  );
  const last = common.filter((one) => !common.some((other) => isOnTop(other, one)));
  const ancestors = [...new Map(last.map((state) => [state.stamp, state.fields])).values()];
  const known = commonFields(ancestors, ours, theirs);
  if (ours === null || theirs === null) return known;
  const seenHere = ourStates.filter((state) => !isIn(theirReach, state)).map(({ fields }) => fields);
  const seenThere = theirStates.filter((state) => !isIn(ourReach, state)).map(({ fields }) => fields);
  const seen = namesOf(ours, theirs).flatMap((name) => {
    if (isSame(known[name], ours[name]) || isSame(known[name], theirs[name])) return [];
    const isOld = holds(seenHere, name, theirs[name]);
    if (isOld === holds(seenThere, name, ours[name])) return [];
    return [[name, (isOld ? theirs : ours)[name]] as const];
  });
  return { ...known, ...Object.fromEntries(seen.filter(isThere)) };
}

const isThere = (entry: readonly [string, Json | undefined]): entry is readonly [string, Json] =>
  entry[1] !== undefined;

function holds(states: readonly (Fields | null)[], name: string, value: Json | undefined): boolean {
  return states.some((state) => value !== undefined && isSame(state?.[name], value));
}

const isIn = (reach: Reach, { replica, stamp }: DeskState): boolean => isBehind(reach, replica, stamp);

type BaseState = (Pick<DeskState, 'stamp' | 'fields'> & { readonly behind?: Reach | undefined }) | null;

function statesOf(base: BaseState, handed: readonly HandedState[]): readonly DeskState[] {
  const states = handed.map(({ replica, stamp, fields, behind }) => ({
    replica,
    stamp,
    fields,
    behind,
  }));
  if (base === null) return states;
  // What went from hand to hand before the row was told is behind the platform's state.
  const past = handed.filter((state) => state.past);
  const behind = together([reachOfBase(base), reachOf(null, past)]);
  const { stamp, fields } = base;
  return [...states, { replica: replicaOf(stamp), stamp, fields, behind }];
}

function isOnTop(one: DeskState, other: DeskState): boolean {
  return isLater(one.stamp, other.stamp) && isBehind(one.behind, other.replica, other.stamp);
}

/**
 * What to merge two sides from that have several states in common, none of them made on top of another. A value that
 * only one side holds as it was in any of them was changed by the other side.
 */
function commonFields(
  ancestors: readonly (Fields | null)[],
  ours: Fields | null,
  theirs: Fields | null,
): Fields {
  const [first, ...others] = ancestors;
  if (others.length === 0) return first ?? {};
  if (ours === null || theirs === null) {
    const edit = ours ?? theirs;
    return (
      ancestors.find((one) => namesOf(one, edit).every((name) => isSame(one?.[name], edit?.[name]))) ?? {}
    );
  }
  const common = namesOf(ours, theirs).flatMap((name) => {
    const [isOurs, isTheirs] = [ours, theirs].map((side) =>
      ancestors.some((one) => isSame(one?.[name], side[name])),
    );
    return isOurs === isTheirs ? [] : [[name, (isOurs ? ours : theirs)[name]] as const];
  });
  return Object.fromEntries(common.filter(isThere));
}
