import { noChange, type Base, type HandedState, type ReplicaRow } from '../replica.ts';
import { isLater, replicaOf } from '../stamp.ts';

const mostEarlier = 4;

/** The states known of each desk once others are noted: the latest of each stands, and remembers some before it. */
export function noteHanded(
  known: readonly HandedState[],
  notes: readonly HandedState[],
): readonly HandedState[] {
  const all = new Map(known.map((state) => [state.replica, state]));
  for (const note of notes) all.set(note.replica, after(all.get(note.replica), note));
  return [...all.values()];
}

function after(before: HandedState | undefined, note: HandedState): HandedState {
  if (before === undefined || before.past || note.past) return note;
  const { fields, earlier = [] } = before;
  return { ...note, earlier: [fields, ...earlier].slice(0, mostEarlier) };
}

/**
 * What has to be noted after an update of a row. What went from hand to hand before the row was told is past: the
 * platform's state was made on top of it. And a base that the platform has lost is remembered as its maker's, so that what
 * is made here stays later than it.
 */
export function notesAfter(before: ReplicaRow, after: ReplicaRow): readonly HandedState[] {
  const lost = before.base !== null && after.base === null ? [lostState(before.base)] : [];
  return [...becamePast(before, after), ...lost.filter((state) => isNews(state, before.handed ?? []))];
}

/** Whether a state is later than what is known of its desk. */
export function isNews({ replica, stamp }: HandedState, known: readonly HandedState[]): boolean {
  const one = known.find((other) => other.replica === replica);
  return one === undefined || isLater(stamp, one.stamp);
}

function lostState({ stamp, fields, behind = {} }: Base): HandedState {
  return { replica: replicaOf(stamp), stamp, changeId: noChange, fields, behind, past: true };
}

function becamePast(before: ReplicaRow, after: ReplicaRow): readonly HandedState[] {
  const isTold = after.untold === null && (before.untold !== null || after.base?.rev !== before.base?.rev);
  if (!isTold) return [];
  return (before.handed ?? [])
    .filter(({ past }) => !past)
    .map(({ earlier: _earlier, ...state }) => ({ ...state, past: true }));
}
