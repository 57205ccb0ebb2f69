import { createContext, useContext, useSyncExternalStore } from 'react';
import type { InstrumentPack } from '#shared/instrument/pack.ts';
import type { DraftState, DraftStore } from './draftStore.ts';

type Opened = { readonly drafts: DraftStore; readonly pack: InstrumentPack };

export const DraftContext = createContext<Opened | null>(null);

/** The open session's store and instrument. */
export function useOpened(): Opened {
  const opened = useContext(DraftContext);
  if (opened === null) throw new Error('useOpened outside DraftContext');
  return opened;
}

/** A part of the open session's state. */
export function useDraft<Part>(select: (state: DraftState) => Part): Part {
  const { drafts } = useOpened();
  return useSyncExternalStore(drafts.subscribe, () => select(drafts.store.getState()));
}
