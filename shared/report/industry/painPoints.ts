import { countOf, type Count } from './orderedClasses.ts';
import type { Diagnosed } from './diagnosed.ts';
import { leastGroup } from './threshold.ts';

/** Words that five or more enterprises used for what troubles them, and how many did. */
export type PainPoint = { readonly words: string; readonly count: Count };

/**
 * Pain points in the same words (spaces and forms of characters aside), most frequent first. What fewer than five
 * wrote, what names somebody (`names`), and what all but a few of a small selection wrote is left out.
 */
export function painPoints(
  enterprises: readonly Diagnosed[],
  names: readonly string[],
): readonly PainPoint[] {
  const counts = new Map<string, number>();
  for (const enterprise of enterprises) {
    const words = new Set(enterprise.painPoints.map(plain));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const known = names.map(plain).filter((name) => name !== '');
  return [...counts]
    .filter(
      ([words, count]) => words !== '' && count >= leastGroup && !known.some((name) => words.includes(name)),
    )
    .map(([words, count]) => ({ words, count: countOf(count, enterprises.length), weight: count }))
    .filter(({ count }) => count.kind === 'exact' || count.kind === 'atLeast')
    .sort((a, b) => printed(b.count) - printed(a.count) || (a.words < b.words ? -1 : 1))
    .map(({ words, count }) => ({ words, count }));
}

/** The words as they are compared and printed. */
export function plain(words: string): string {
  return words.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

function printed(count: Count): number {
  return 'value' in count ? count.value : 0;
}
