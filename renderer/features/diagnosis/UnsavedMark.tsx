import { useDraft } from './DraftContext.ts';

/** How many rows storage has not confirmed yet, for whoever waits for it; a component of its own, as it changes often. */
export function UnsavedMark() {
  const waiting = useDraft((state) => state.unsaved.size);
  return <span hidden data-unsaved={waiting} />;
}
