import type { HallContent } from '#shared/exhibits/hallContent.ts';
import type { Exhibit } from './exhibit.ts';

/** One picture of the tour: which exhibit, which part of it, and how long it stays. */
export type TourStep = {
  readonly exhibit: string;
  readonly selected: string | null;
  readonly seconds: number;
};

/** How long a picture stays: the whole has a new sentence and a new picture to be read, a part only a new sentence. */
const seconds = { whole: 12, part: 7 } as const;

/** Every exhibit in its order, each with the parts that it wants to be shown; an exhibit without parts shows its whole. */
export function tourSteps(
  exhibits: readonly Pick<Exhibit, 'id' | 'tour'>[],
  content: HallContent,
): readonly TourStep[] {
  return exhibits.flatMap(({ id, tour }) => {
    const parts = tour(content);
    return (parts.length === 0 ? [null] : parts).map((selected) => ({
      exhibit: id,
      selected,
      seconds: selected === null ? seconds.whole : seconds.part,
    }));
  });
}

/** The place of the step after a place; the first follows the last. */
export function placeAfter(steps: readonly TourStep[], place: number): number {
  return steps.length === 0 ? 0 : (place + 1) % steps.length;
}
