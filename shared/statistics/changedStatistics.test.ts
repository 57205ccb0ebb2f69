import { expect, it } from 'vitest';
import type { Statistic } from '../model/statistic.ts';
import { changedStatistics } from './changedStatistics.ts';

const pilots = (value: number, asOf: string): Statistic => ({
  id: 'targets/pilots',
  kind: 'targets',
  target: 'pilots',
  value,
  asOf,
});

it('puts what is new or other than published, without its id among the fields', () => {
  const fields = { kind: 'targets', target: 'pilots', value: 9, asOf: '2026-11-28' };
  expect(changedStatistics(new Map(), [pilots(9, '2026-11-28')])).toEqual([{ id: 'targets/pilots', fields }]);
  const published = new Map([['targets/pilots', { ...fields, value: 8 }]]);
  expect(changedStatistics(published, [pilots(9, '2026-11-28')])).toEqual([{ id: 'targets/pilots', fields }]);
});

it('leaves alone what differs by its day only', () => {
  const published = new Map([
    ['targets/pilots', { kind: 'targets', target: 'pilots', value: 9, asOf: '2026-11-01' }],
  ]);
  expect(changedStatistics(published, [pilots(9, '2026-11-28')])).toEqual([]);
});

it('lets go of rows whose group is gone', () => {
  const published = new Map([['levels/gear/*', { kind: 'levels' }]]);
  expect(changedStatistics(published, [])).toEqual([{ id: 'levels/gear/*', fields: null }]);
});
