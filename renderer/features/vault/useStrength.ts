import { useEffect, useState } from 'react';
import {
  passphraseStrength,
  type GuessEstimator,
  type PassphraseStrength,
} from '#shared/vault/passphraseStrength.ts';

/** How strong what is being typed is; null until the estimator, which is large, has been loaded. */
export function useStrength(text: string, contextWords: readonly string[]): PassphraseStrength | null {
  const [estimate, setEstimate] = useState<{ readonly by: GuessEstimator } | null>(null);
  useEffect(() => {
    void import('./guessEstimator.ts').then(({ estimateGuesses }) => setEstimate({ by: estimateGuesses }));
  }, []);
  return estimate === null || text === '' ? null : passphraseStrength(text, contextWords, estimate.by);
}
