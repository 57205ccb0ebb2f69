import { charactersOf, readingsOf, syllables } from './pinyinSyllables.ts';
import { pinyinWords } from './pinyinWords.ts';

/** What letters can stand for: the characters, and how many of the letters, from the first on, they take up. */
export type Candidate = { readonly text: string; readonly letters: number };

/** A piece of what all letters stand for together; the lower the cost, the likelier. */
type Reading = { readonly text: string; readonly syllables: readonly string[]; readonly cost: number };

const nothing: Reading = { text: '', syllables: [], cost: 0 };
const costOf = { word: 1, character: 1.5, vowelWithin: 0.5 };

/** By their first letter: each press of a key asks for them at every place of what was typed. */
const syllablesBy = byLetters(syllables, (syllable) => [syllable.charAt(0)]);
const wordsBy = byLetters(pinyinWords, (word) =>
  (readingsOf.get(word.charAt(0)) ?? []).map((syllable) => syllable.charAt(0)),
);

/** Of each syllable that could still become something else so many characters are offered. */
const mostOfUnfinished = 4;

/** The characters that letters (a to z, v for ü) can stand for, the likeliest first. */
export function candidatesOf(letters: string): readonly Candidate[] {
  if (letters === '') return [];
  const whole = readingOf(letters);
  const found: Candidate[] = [
    ...(whole.text === '' ? [] : [{ text: whole.text, letters: whole.syllables.join('').length }]),
    ...wordsAt(letters),
    ...charactersAt(letters, whole.syllables[0]),
  ];
  const known = new Set<string>();
  return found.filter(({ text }) => !known.has(text) && known.add(text));
}

/** The letters with a blank between their syllables, as far as they make any: `nihao` is `ni hao`. */
export function syllablesInWords(letters: string): string {
  const { syllables: read } = readingOf(letters);
  const rest = letters.slice(read.join('').length);
  return [...read, ...(rest === '' ? [] : [rest])].join(' ');
}

/** The likeliest reading of as many letters from the first on as make whole syllables. */
function readingOf(letters: string): Reading {
  const best: (Reading | undefined)[] = [nothing];
  for (let from = 0; from < letters.length; from += 1) {
    const before = best[from];
    if (before === undefined) continue;
    for (const piece of piecesAt(letters, from)) {
      const to = from + piece.syllables.join('').length;
      const cost = before.cost + piece.cost;
      if (cost >= (best[to]?.cost ?? Infinity)) continue;
      best[to] = {
        text: before.text + piece.text,
        syllables: [...before.syllables, ...piece.syllables],
        cost,
      };
    }
  }
  return best.findLast((reading) => reading !== undefined) ?? nothing;
}

function piecesAt(letters: string, from: number): readonly Reading[] {
  const letter = letters.charAt(from);
  const characters = (syllablesBy.get(letter) ?? []).flatMap((syllable): readonly Reading[] => {
    const [text] = charactersOf.get(syllable) ?? [];
    if (text === undefined || !letters.startsWith(syllable, from)) return [];
    // 反感, not 方案, is what these letters say where no word knows better: within a word vowels begin no syllable.
    const vowel = from > 0 && /^[aeo]/.test(syllable) ? costOf.vowelWithin : 0;
    return [{ text, syllables: [syllable], cost: costOf.character + vowel }];
  });
  const words = (wordsBy.get(letter) ?? []).flatMap((text): readonly Reading[] => {
    const read = readAs(text, letters, from);
    return read === null ? [] : [{ text, syllables: read, cost: costOf.word }];
  });
  return [...words, ...characters];
}

/** The syllables by which a word stands in the letters from a place on; null: it does not. */
function readAs(word: string, letters: string, from: number): readonly string[] | null {
  const [character, ...rest] = word;
  if (character === undefined) return [];
  for (const syllable of readingsOf.get(character) ?? []) {
    if (!letters.startsWith(syllable, from)) continue;
    const after = readAs(rest.join(''), letters, from + syllable.length);
    if (after !== null) return [syllable, ...after];
  }
  return null;
}

/** Words that the letters begin with, the longest first, then those of which only the initials were typed. */
function wordsAt(letters: string): readonly Candidate[] {
  const begun = wordsBy.get(letters.charAt(0)) ?? [];
  const spelled = begun
    .flatMap((text) => {
      const read = readAs(text, letters, 0);
      return read === null ? [] : [{ text, letters: read.join('').length }];
    })
    .sort((one, other) => other.letters - one.letters);
  const byInitials = begun.filter(
    (word) => word.length > 1 && word.length === letters.length && hasInitials(word, letters),
  );
  return [...spelled, ...byInitials.map((text) => ({ text, letters: letters.length }))];
}

function hasInitials(word: string, letters: string): boolean {
  return [...word].every((character, place) =>
    (readingsOf.get(character) ?? []).some((syllable) => syllable[0] === letters[place]),
  );
}

/** Single characters of the first syllable: as it is read first, then the longer ones before the shorter. */
function charactersAt(letters: string, likeliest: string | undefined): readonly Candidate[] {
  const whole = syllables
    .filter((syllable) => letters.startsWith(syllable))
    .sort((one, other) => (one === likeliest ? -1 : other === likeliest ? 1 : other.length - one.length));
  const spelled = whole.flatMap((syllable) =>
    (charactersOf.get(syllable) ?? []).map((text) => ({ text, letters: syllable.length })),
  );
  const begun = syllables.filter((syllable) => syllable.startsWith(letters) && syllable !== letters);
  return [
    ...spelled,
    ...Array.from({ length: mostOfUnfinished }, (_, place) =>
      begun.flatMap((syllable) => {
        const text = charactersOf.get(syllable)?.[place];
        return text === undefined ? [] : [{ text, letters: letters.length }];
      }),
    ).flat(),
  ];
}

function byLetters(
  texts: readonly string[],
  lettersOf: (text: string) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const text of texts) {
    for (const letter of new Set(lettersOf(text))) found.set(letter, [...(found.get(letter) ?? []), text]);
  }
  return found;
}
