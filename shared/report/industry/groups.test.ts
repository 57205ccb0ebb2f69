import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupBy, mergedName, shownOf } from './groups.ts';
import { isGroup } from './threshold.ts';

const letters = (text: string) =>
  groupBy([...text], (letter) => letter).map(({ name, members }) => [name, members.length]);

describe('groupBy', () => {
  it('keeps groups of five and merges the smaller ones', () => {
    expect(letters('aaaaaabbbccc')).toEqual([
      ['a', 6],
      [mergedName, 6],
    ]);
  });

  it('hides a second group where one alone would follow from the total', () => {
    expect(letters('aaaaaabbbbbccc')).toEqual([
      ['a', 6],
      [mergedName, 8],
    ]);
    expect(letters('aaaaabb')).toEqual([[mergedName, 7]]);
  });

  it('stands in the wanted order, others by name', () => {
    const groups = groupBy([...'cccccaaaaabbbbb'], (letter) => letter, ['b']);
    expect(groups.map(({ name }) => name)).toEqual(['b', 'a', 'c']);
  });

  it('has every member once and no group of one to four', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'abcdefgh'), { minLength: 5, maxLength: 80 }), (members) => {
        const groups = groupBy(members, (letter) => letter);
        expect(groups.flatMap((group) => group.members).sort()).toEqual(members.toSorted());
        for (const group of groups) expect(group.members.length).toBeGreaterThanOrEqual(5);
      }),
    );
  });
});

it('shownOf leaves none or at least five without a figure', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 12 }), (sizes) => {
      const shown = shownOf(sizes);
      const hidden = sizes
        .filter((_, index) => !(shown[index] ?? false))
        .reduce((sum, size) => sum + size, 0);
      for (const [index, size] of sizes.entries())
        if (shown[index] ?? false) expect(size).toBeGreaterThanOrEqual(5);
      if (shown.includes(true)) expect(isGroup(hidden)).toBe(true);
    }),
  );
});
