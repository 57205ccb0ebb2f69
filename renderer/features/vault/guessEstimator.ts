import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import type { GuessEstimator } from '#shared/vault/passphraseStrength.ts';

const zxcvbn = new ZxcvbnFactory({ graphs: adjacencyGraphs, dictionary });

/** How many guesses a passphrase withstands, by zxcvbn with its lists of common passwords and keyboard patterns. */
export const estimateGuesses: GuessEstimator = (text, contextWords) => ({
  guessesLog10: zxcvbn.check(text, [...contextWords]).guessesLog10,
});
