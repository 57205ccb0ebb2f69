import { useEffect, useRef, useState } from 'react';
import { placeAfter, type TourStep } from './tour.ts';

type Parts = {
  readonly steps: readonly TourStep[];
  readonly isRunning: boolean;
  /** Called at the first touch or key; whoever runs the tour ends it then. */
  readonly onStop: () => void;
};

// Not the finger's coming down: the rest of its tap would then press what the tour has given way to. A finger that stays
// down makes no click, but asks for a menu.
const touches = ['click', 'contextmenu', 'keydown', 'wheel'] as const;

/** Goes through the steps again and again while it runs, from where it was stopped, and tells at once when somebody is there.
 * Gives the present step; null: it does not run. */
export function useTour({ steps, isRunning, onStop }: Parts): TourStep | null {
  const [place, setPlace] = useState(0);
  const stop = useRef(onStop);
  useEffect(() => {
    stop.current = onStop;
  }, [onStop]);

  useEffect(() => {
    if (!isRunning) return;
    const onTouch = () => stop.current();
    for (const touch of touches) window.addEventListener(touch, onTouch, { capture: true, once: true });
    return () => {
      for (const touch of touches) window.removeEventListener(touch, onTouch, { capture: true });
    };
  }, [isRunning]);

  const step = steps[place] ?? steps[0] ?? null;
  const seconds = step?.seconds ?? 0;
  useEffect(() => {
    if (!isRunning || seconds === 0) return;
    const timer = window.setTimeout(() => setPlace(placeAfter(steps, place)), seconds * 1000);
    return () => window.clearTimeout(timer);
  }, [isRunning, steps, place, seconds]);

  return isRunning ? step : null;
}
