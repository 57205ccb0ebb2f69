import { useEffect } from 'react';
import type { HallContent } from '#shared/exhibits/hallContent.ts';
import type { Exhibit } from './exhibit.ts';
import { neighbour } from './neighbour.ts';

type Parts = {
  readonly exhibits: readonly Exhibit[];
  readonly exhibit: Exhibit | undefined;
  readonly content: HallContent;
  readonly selected: string | null;
  /** Something lies over the stage and has the keys for itself. */
  readonly isCovered: boolean;
  readonly onOpen: (id: string) => void;
  readonly onSelect: (selected: string | null) => void;
};

/** What uses arrow keys or Esc itself. */
const ownKeys =
  'input, textarea, select, [contenteditable], [role="slider"], [role="listbox"], [role="radiogroup"], [role="dialog"]';

/** Arrow keys: left and right to the next exhibit, up and down through the parts of this one; Esc shows the whole. */
export function useStageKeys({
  exhibits,
  exhibit,
  content,
  selected,
  isCovered,
  onOpen,
  onSelect,
}: Parts): void {
  useEffect(() => {
    if (exhibit === undefined || isCovered) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.target instanceof Element && event.target.closest(ownKeys) !== null) return;
      const step = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : -1;
      if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
        onOpen(
          neighbour(
            exhibits.map(({ id }) => id),
            exhibit.id,
            step,
          ),
        );
      } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
        onSelect(neighbour(partsOf(exhibit, content), selected, step));
      } else if (event.key === 'Escape' && selected !== null) onSelect(null);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [exhibits, exhibit, content, selected, isCovered, onOpen, onSelect]);
}

/** The whole and every part, as the arrow keys go through them. */
function partsOf({ parts, tour }: Exhibit, content: HallContent): readonly (string | null)[] {
  return parts === undefined ? tour(content) : [null, ...parts(content)];
}
