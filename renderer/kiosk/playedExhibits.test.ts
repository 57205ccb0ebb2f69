import { expect, it } from 'vitest';
import { playedExhibits } from './playedExhibits.ts';

const all = [{ id: 'overview' }, { id: 'funds' }, { id: 'cases' }];

it('plays the named exhibits in the order of the list, each once', () => {
  expect(playedExhibits(all, ['cases', 'overview', 'cases'])).toEqual([{ id: 'cases' }, { id: 'overview' }]);
});

it('plays all where the list is empty or names nothing that there is any more', () => {
  expect(playedExhibits(all, [])).toEqual(all);
  expect(playedExhibits(all, ['gone'])).toEqual(all);
});
