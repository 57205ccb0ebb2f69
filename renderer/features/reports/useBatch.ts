import { useStore } from 'zustand';
import { batchStore, type BatchState } from '#report/batch/batchStore.ts';

/** A part of the state of this window's batch. */
export function useBatch<Part>(part: (state: BatchState) => Part): Part {
  return useStore(batchStore, part);
}
