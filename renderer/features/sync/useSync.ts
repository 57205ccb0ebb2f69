import { useStore } from 'zustand';
import { syncStateStore, type SyncState } from '#sync/syncState.ts';

/** A part of the state of this window's sync. */
export function useSync<Part>(part: (state: SyncState) => Part): Part {
  return useStore(syncStateStore, part);
}
