import { checkPassphrase, normalisePassphrase } from './passphraseRules.ts';

/** How many guesses (as a power of ten) a good guesser needs who knows the context words; a library's, passed in. */
export type GuessEstimator = (
  text: string,
  contextWords: readonly string[],
) => { readonly guessesLog10: number };

export type StrengthScore = 0 | 1 | 2 | 3 | 4;

/** `hint`: 很弱 … 很强 and one suggestion, in one Chinese sentence. */
export type PassphraseStrength = { readonly score: StrengthScore; readonly hint: string };

/**
 * The powers of ten from which the scores 1, 2, 3, 4 begin. A stolen keyring is guessed without any delay but the
 * derivation itself: one large graphics card makes some 10,000 guesses a second at the least derivation allowed (19 MiB,
 * two passes; estimated from its memory's speed). So 10⁶ last minutes, 10⁸ hours, 10¹⁰ days and 10¹² years.
 */
const thresholds = [6, 8, 10, 12] as const;

const words: Readonly<Record<StrengthScore, string>> = {
  0: '很弱',
  1: '弱',
  2: '一般',
  3: '强',
  4: '很强',
};

const suggestions: Readonly<Record<StrengthScore, string>> = {
  0: '很容易被猜出，请改用四个以上互不相关的词。',
  1: '几小时就可能被猜出，请再加两个不相关的词。',
  2: '几天就可能被猜出，请再加一个不相关的词。',
  3: '可以使用，再加一个不相关的词会更安全。',
  4: '请记牢，并把恢复码收好。',
};

/** How strong a passphrase is that someone is typing; one that `checkPassphrase` refuses scores 0 and says why. */
export function passphraseStrength(
  text: string,
  contextWords: readonly string[],
  estimate: GuessEstimator,
): PassphraseStrength {
  const checked = checkPassphrase(text, contextWords);
  if (!checked.ok) return { score: 0, hint: `${words[0]}：${checked.message}` };
  const score = scoreOf(estimate(checked.value, contextWords.map(normalisePassphrase)).guessesLog10);
  return { score, hint: `${words[score]}：${suggestions[score]}` };
}

/** An estimate that is no number (NaN) reaches no threshold. */
function scoreOf(guessesLog10: number): StrengthScore {
  return thresholds.filter((threshold) => guessesLog10 >= threshold).length as StrengthScore;
}
