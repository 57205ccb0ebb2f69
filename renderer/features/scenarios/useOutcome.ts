import { useEffect } from 'react';
import type { Outcome } from '#shared/simulation/outcome.ts';

/** Tells the frame of each new outcome; `outcome` must stay the same while nothing has changed. */
export function useOutcome(outcome: Outcome, onOutcome: (outcome: Outcome) => void): void {
  useEffect(() => onOutcome(outcome), [outcome, onOutcome]);
}
