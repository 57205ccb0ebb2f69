import { createContext, useContext } from 'react';
import type { Following, JournalStanding } from '#journal/followCommits.ts';
import type { Reconciled } from '#journal/reconcile.ts';
import type { DeskSyncing } from '#sync/engine/openSync.ts';

/** What the frame of the screens shows of the desk: whether the journal follows, what the start had to mend, and the sync that ends with it. */
export type DeskState = {
  readonly standing: JournalStanding;
  readonly mended: Reconciled;
  readonly journal: Following;
  readonly syncing: DeskSyncing;
};

export const DeskStateContext = createContext<DeskState | null>(null);

/** The state of the open desk; throws outside of it (a programming error). */
export function useDeskState(): DeskState {
  const state = useContext(DeskStateContext);
  if (state === null) throw new Error('useDeskState outside the open desk');
  return state;
}
