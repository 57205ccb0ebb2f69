import chinese from 'simple-keyboard-layouts/build/layouts/chinese.js';
import { rareCharacters } from './rareCharacters.ts';

/** The package's types leave out what its Chinese layout has besides keys: characters by syllable, frequent ones first. */
const { layoutCandidates } = chinese as typeof chinese & {
  readonly layoutCandidates: Readonly<Record<string, string>>;
};

/** Characters by syllable, the frequent ones first; ü is written v. */
export const charactersOf: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(layoutCandidates).map(([syllable, characters]) => [
    syllable,
    [...new Set([...characters.split(' '), ...(rareCharacters[syllable] ?? '')])],
  ]),
);

export const syllables: readonly string[] = [...charactersOf.keys()];

/** The syllables of a character: several where it is read in several ways. */
export const readingsOf: ReadonlyMap<string, readonly string[]> = readings();

function readings(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [syllable, characters] of charactersOf) {
    for (const character of characters) {
      const known = found.get(character);
      if (known === undefined) found.set(character, [syllable]);
      else known.push(syllable);
    }
  }
  return found;
}
